package id.kironggo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that a logger, and those below it, said while this was open. */
public final class Overheard implements AutoCloseable {

    private final Logger logger;
    private final Handler ear = new Ear();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** @param name the logger's; empty for the root */
    public Overheard(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(ear);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.removeHandler(ear);
    }

    private final class Ear extends Handler {

        private final PatternFormatter whole = new PatternFormatter("%p %c %X %s%e");

        @Override
        public void publish(LogRecord said) {
            lines.add(whole.format(said));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
