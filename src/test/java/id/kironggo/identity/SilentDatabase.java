package id.kironggo.identity;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of which no connection is to be had: whoever asks for one is told so after half a second. */
final class SilentDatabase implements InvocationHandler {

    static final long MILLIS = 500;

    private final AtomicInteger asked = new AtomicInteger();

    AgroalDataSource source() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                SilentDatabase.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, this);
    }

    /** How often it was asked for a connection. */
    int asked() {
        return asked.get();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException, InterruptedException {
        if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
        }
        asked.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(MILLIS);
        throw new SQLException("Sorry, acquisition timeout!");
    }
}
