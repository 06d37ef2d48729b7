package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Job;
import cloud.girofle.herbier.text.Messages;

/**
 * How a piece of work goes on, in words.
 *
 * @param what it is about
 * @param state where it stands
 */
public record ProgressView(String what, String state) {

    static ProgressView of(Job<?> job, Messages words) {
        return new ProgressView(job.name(), state(job.status(), words));
    }

    private static String state(Job.Status status, Messages words) {
        if (status.state() == Job.State.WAITING) {
            return words.get("progress.waiting");
        }
        if (status.blocked()) {
            return words.get("progress.blocked");
        }
        if (status.files() > 0 && status.files() == status.allFiles()) {
            return words.get("progress.compares", status.read());
        }
        return status.allFiles() < 2
                ? words.get("progress.begins")
                : words.get("progress.read", status.files(), status.allFiles(), status.read());
    }
}
