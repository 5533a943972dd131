package id.kironggo.mediation;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body on its way, counted and committed to as it passes; not a byte of it is kept. */
final class Tap implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Commitment commitment;
    private final long limit;
    private Handler<Throwable> failed = any -> {};

    Tap(ReadStream<Buffer> source, Commitment commitment, long limit) {
        this.source = source;
        this.commitment = commitment;
        this.limit = limit;
    }

    @Override
    public Tap handler(Handler<Buffer> handler) {
        source.handler(
                handler == null
                        ? null
                        : part -> {
                            if (commitment.bytes() + part.length() > limit) {
                                source.pause();
                                failed.handle(new TooLarge());
                                return;
                            }
                            commitment.add(part);
                            handler.handle(part);
                        });
        return this;
    }

    @Override
    public Tap endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            commitment.seal();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public Tap exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? any -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public Tap pause() {
        source.pause();
        return this;
    }

    @Override
    public Tap resume() {
        source.resume();
        return this;
    }

    @Override
    public Tap fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** The body is larger than the API allows. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("larger than the API allows", null, false, false);
        }
    }
}
