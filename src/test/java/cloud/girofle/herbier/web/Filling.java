package cloud.girofle.herbier.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page as a person fills it: what they leave is sent as it was shown. */
final class Filling {

    private final Member member;
    private final FormElement form;
    private final Map<String, String> typed = new LinkedHashMap<>();

    private Filling(Member member, FormElement form) {
        this.member = member;
        this.form = form;
    }

    /** The form of a page in which a button stands; it need not be unique. */
    static Filling of(Member member, Document page, String within) {
        FormElement form =
                page.select("form").forms().stream()
                        .filter(each -> !each.select(within).isEmpty())
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "no " + within + ": " + page.select("main").text()));
        return new Filling(member, form);
    }

    /** Types in a field. */
    Filling with(String name, String value) {
        typed.put(name, value);
        return this;
    }

    /** Presses a button of that value. */
    HttpResponse<String> press(String value) {
        Element button =
                form.select("button").stream()
                        .filter(each -> each.attr("value").equals(value))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + value + ": " + form));
        typed.put(button.attr("name"), value);
        return send();
    }

    /** Sends it, as the return key does. */
    HttpResponse<String> send() {
        List<String> fields = new ArrayList<>();
        for (Connection.KeyVal field : form.formData()) {
            if (!typed.containsKey(field.key()) && !field.key().equals("jeton")) {
                fields.addAll(List.of(field.key(), field.value()));
            }
        }
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return member.post(form.attr("action"), fields.toArray(String[]::new));
    }

    /** What is shown after it: the page that was led to, or the answer itself. */
    Document then(String value) {
        return shown(press(value));
    }

    Document then() {
        return shown(send());
    }

    private Document shown(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                ? member.page(answer.headers().firstValue("Location").orElseThrow())
                : Jsoup.parse(answer.body());
    }
}
