package id.kironggo.ledger;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/** A database whose users are watched: each call is told before it goes on to the real one. */
final class Watched {

    private Watched() {}

    static AgroalDataSource database(AgroalDataSource real, Look look) {
        return watched(AgroalDataSource.class, real, look);
    }

    private static <T> T watched(Class<T> type, Object real, Look look) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    look.at(args != null && args[0] instanceof String sql ? sql : method.getName());
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

    /** Gets the SQL where the call has some, and else the method's name. */
    interface Look {
        void at(String call) throws Exception;
    }
}
