package id.kironggo;

import io.quarkus.test.junit.classloading.FacadeClassLoader;
import java.util.List;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Keeps Quarkus from making an application for {@link WithoutApplication}, as it does where it sees a test that needs one: the suite
 * looks at all tests to find its own. Registered in {@code META-INF/services}, and asked before Quarkus is.
 */
public class PlainDiscovery implements LauncherDiscoveryListener {

    /** By which Quarkus is told to leave the loading of classes alone. */
    private static final String LEFT_ALONE = "prod.mode.tests";

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        if (isPlain(request)) {
            System.setProperty(LEFT_ALONE, "true");
            var thread = Thread.currentThread();
            if (thread.getContextClassLoader() instanceof FacadeClassLoader quarkus) {
                thread.setContextClassLoader(quarkus.getParent());
            }
        }
    }

    @Override
    public void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        if (isPlain(request)) {
            System.clearProperty(LEFT_ALONE);
        }
    }

    private static boolean isPlain(LauncherDiscoveryRequest request) {
        return request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getClassName)
                .toList()
                .equals(List.of(WithoutApplication.class.getName()));
    }
}
