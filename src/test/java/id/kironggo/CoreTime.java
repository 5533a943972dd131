package id.kironggo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long a core has worked for this thread, in nanoseconds: what is held against a limit of micro- or milliseconds where tests
 * run beside each other, for by the wall's clock the others would be measured too.
 */
public final class CoreTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CoreTime() {}

    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
