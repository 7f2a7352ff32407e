package org.wangju.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * All beans of a type without a container, looked up when they are asked for; qualifiers choose
 * nothing.
 */
record BeansOf<T>(Supplier<List<T>> beans) implements Instance<T> {
  @Override
  public Iterator<T> iterator() {
    return beans.get().iterator();
  }

  @Override
  public T get() {
    List<T> all = beans.get();
    if (all.size() != 1) {
      throw new IllegalStateException("wanted one bean, found " + all);
    }
    return all.get(0);
  }

  @Override
  public boolean isUnsatisfied() {
    return beans.get().isEmpty();
  }

  @Override
  public boolean isAmbiguous() {
    return beans.get().size() > 1;
  }

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
    return new BeansOf<>(
        () -> beans.get().stream().filter(subtype::isInstance).map(subtype::cast).toList());
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("name the class");
  }

  @Override
  public void destroy(T bean) {}

  @Override
  public Handle<T> getHandle() {
    throw new UnsupportedOperationException("ask for the bean itself");
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    throw new UnsupportedOperationException("ask for the beans themselves");
  }
}
