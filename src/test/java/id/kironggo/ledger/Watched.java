package id.kironggo.ledger;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/** A database whose users are watched: each call and each statement is told before it goes on to the real one. */
final class Watched {

    private Watched() {}

    static AgroalDataSource database(AgroalDataSource real, Look look) {
        return watched(AgroalDataSource.class, real, look);
    }

    private static <T> T watched(Class<T> type, Object real, Look look) {
        return type.cast(
                Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    if (args != null && args[0] instanceof String sql) {
                        look.at(sql);
                    } else if (type != Statement.class) {
                        look.at(method.getName());
                    }
                    try {
                        var result = method.invoke(real, args);
                        return switch (method.getName()) {
                            case "getConnection" -> watched(Connection.class, result, look);
                            case "createStatement" -> watched(Statement.class, result, look);
                            default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Gets the SQL of a statement, and else the name of the method. */
    interface Look {
        void at(String call) throws Exception;
    }
}
