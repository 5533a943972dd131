package id.kironggo;

import id.kironggo.platform.persistence.StartRefused;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.sql.SQLException;

/** Tells why the service didn't start: one line where whoever runs it can mend it, the stack where only we can. */
final class StartFailure {

    private StartFailure() {}

    static void explain(Throwable failure, PrintStream out) {
        Throwable cause = ExceptionUtil.getRootCause(failure);
        SQLException refusedBySql = firstSqlFailure(failure);
        if (cause instanceof QuarkusBindException taken) {
            out.println("Port " + taken.getPort()
                    + " is taken by another process. Stop that one, or choose another with" + " QUARKUS_HTTP_PORT.");
        } else if (cause instanceof StartRefused
                || cause instanceof ConfigurationException
                || cause instanceof ConfigValidationException) {
            out.println(cause.getMessage());
        } else if (refusedBySql != null && refusedBySql.getMessage().contains("role \"kironggo_app\"")) {
            out.println("The login of QUARKUS_DATASOURCE_USERNAME may not act as the role kironggo_app, under which the"
                    + " service works. In the database: GRANT kironggo_app TO that login.");
        } else if (refusedBySql != null && concernsTheConnection(refusedBySql)) {
            out.println("The database doesn't let the service in: "
                    + refusedBySql.getMessage().lines().findFirst().orElse("")
                    + " Look at QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.");
        } else {
            failure.printStackTrace(out);
        }
    }

    private static SQLException firstSqlFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
        }
        return null;
    }

    /** SQLSTATE classes 08 (connection) and 28 (authorisation), and 3D (no such database). */
    private static boolean concernsTheConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
    }
}
