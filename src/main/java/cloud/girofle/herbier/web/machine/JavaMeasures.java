package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.web.visit.Meter;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process takes of the machine. */
final class JavaMeasures {

    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";
    private static final String RESIDENT = "VmRSS:";

    private JavaMeasures() {}

    static void write(Exposition out) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        out.lone("heap_used_bytes", GAUGE, "Of the heap, in use or garbage.", heap.getUsed());
        out.lone("heap_max_bytes", GAUGE, "The most that the heap may grow to.", heap.getMax());
        resident(out);
        out.lone(
                "cpu_seconds_total",
                COUNTER,
                "Processor's time of the whole process.",
                Meter.program().toNanos() / 1e9);
        out.lone(
                "threads",
                GAUGE,
                "Threads of the system.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        out.family("gc_seconds_total", COUNTER, "Time spent on collecting garbage.");
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            out.measure("", each.getCollectionTime() / 1e3, "collector", each.getName());
        }
    }

    /** Linux tells it (proc(5)), others do not. */
    private static void resident(Exposition out) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(RESIDENT)) {
                    long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
                    out.lone(
                            "resident_bytes",
                            GAUGE,
                            "Memory that the process holds.",
                            kilobytes * 1_024);
                }
            }
        } catch (IOException e) {
            return; // Not told, then.
        }
    }
}
