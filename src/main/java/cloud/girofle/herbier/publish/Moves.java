package cloud.girofle.herbier.publish;

import java.util.Map;

/** Where addresses lead in the end: what moved, and what one file stands for in two languages. */
record Moves(Bounds bounds, Map<String, Found> found) {

    /** More moves than this go in a circle. */
    private static final int MOST = 5;

    static final String SEARCH = "/recherche";

    /** Every reference by its title, which stands for a search of everything. */
    static final String TITLES = "/references";

    /** The address that a target settles at, and the place there. */
    Target settled(Target target) {
        Target at = target;
        for (int moves = 0; moves < MOST; moves++) {
            String standing = bounds.standing(instead(at.address()));
            at = new Target(standing, at.fragment());
            if (!(found.get(standing) instanceof Found.Moved moved)) {
                return at;
            }
            String fragment = moved.to().fragment();
            at = new Target(moved.to().address(), fragment.isEmpty() ? at.fragment() : fragment);
        }
        return at;
    }

    /** Whether the copy holds something for an address. */
    boolean isHeld(String address) {
        return switch (found.get(settled(new Target(address, "")).address())) {
            case Found.Page page -> true;
            case Found.Plain plain -> true;
            case Found.Attached attached -> true;
            case Found.Moved moved -> false;
            case Found.Absent absent -> false;
            case null -> false;
        };
    }

    private static String instead(String address) {
        if (address.equals(SEARCH)) {
            return TITLES;
        }
        return address.equals("/en" + SEARCH) ? "/en" + TITLES : address;
    }
}
