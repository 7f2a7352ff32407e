package org.wangju.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A CDI event source without a container: hands over what is fired, at once and whatever its
 * qualifiers.
 */
public record FiredEvent<T>(Consumer<Object> sink) implements Event<T> {
  @Override
  public void fire(T event) {
    sink.accept(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    sink.accept(event);
    return CompletableFuture.completedFuture(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    return new FiredEvent<>(sink);
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    return new FiredEvent<>(sink);
  }
}
