package id.kironggo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many callers at the same moment: real threads, released together. */
public final class Crowd {

    private static final long PATIENCE_SECONDS = 60;

    private Crowd() {}

    /** What each of them came back with, in the order of their numbers. */
    public static <T> List<T> of(int size, IntFunction<T> each) {
        var ready = new CountDownLatch(size);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(size);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < size; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return each.apply(number);
                }));
            }
            ready.await();
            go.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("One of the crowd did not come back", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
