package org.wangju.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.beans.Introspector;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Ids;

/**
 * Builds the application's beans by their {@code @Inject} constructor, each once. It knows concrete
 * classes, what was {@link #put}, {@code @ConfigProperty} values, CDI events and instances;
 * interceptors such as {@code @Transactional} are not applied.
 */
final class Beans {
  private static final int ABOVE_ALL_OTHERS = 1000;
  private static final List<Class<?>> CLASSES = classes();
  private static final Map<String, Class<?>> NAMED =
      CLASSES.stream()
          .filter(type -> name(type) != null)
          .collect(Collectors.toMap(Beans::name, Function.identity()));

  private final Map<Class<?>, Supplier<?>> given = new LinkedHashMap<>();
  private final Map<Class<?>, List<?>> sets = new HashMap<>();
  private final Map<Class<?>, Object> built = new HashMap<>();
  private final Deque<Class<?>> building = new ArrayDeque<>();
  private final Map<String, String> settings = new HashMap<>();
  private final List<Object> fired = Collections.synchronizedList(new ArrayList<>());

  <T> void put(Class<T> type, Supplier<? extends T> bean) {
    given.put(type, bean);
  }

  <T> void putAll(Class<T> type, List<T> beans) {
    sets.put(type, beans);
  }

  void set(String key, String value) {
    settings.put(key, value);
  }

  List<Object> fired() {
    return fired;
  }

  synchronized <T> T get(Class<T> type) {
    if (given.containsKey(type)) {
      return type.cast(given.get(type).get());
    }
    if (!built.containsKey(type)) {
      built.put(type, build(type));
    }
    return type.cast(built.get(type));
  }

  /**
   * What was {@link #putAll}, or else every class of the application that is a bean of this type.
   */
  <T> List<T> all(Class<T> type) {
    if (sets.containsKey(type)) {
      return sets.get(type).stream().map(type::cast).toList();
    }
    return CLASSES.stream()
        .filter(type::isAssignableFrom)
        .filter(Beans::isBean)
        .map(this::get)
        .map(type::cast)
        .toList();
  }

  /**
   * The bean that expressions call by this name: a class of the application that carries
   * {@code @Named}.
   */
  Optional<Object> named(String name) {
    return Optional.ofNullable(NAMED.get(name)).map(this::get);
  }

  private static String name(Class<?> type) {
    Named named = type.getAnnotation(Named.class);
    if (named == null || !named.value().isEmpty()) {
      return named == null ? null : named.value();
    }
    return Introspector.decapitalize(type.getSimpleName());
  }

  private static List<Class<?>> classes() {
    try {
      Path root = Path.of(Ids.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(root::relativize)
            .map(Path::toString)
            .filter(f -> f.endsWith(".class"))
            .<Class<?>>map(Beans::load)
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name =
        file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
    try {
      return Class.forName(name, false, Beans.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T build(Class<T> type) {
    if (building.contains(type)) {
      throw new IllegalStateException(
          "beans need each other: " + building + " and again " + type.getName());
    }
    building.push(type);
    try {
      Constructor<?> constructor = constructor(type);
      constructor.setAccessible(true);
      Object[] arguments = Stream.of(constructor.getParameters()).map(this::argument).toArray();
      return type.cast(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "the constructor of " + type.getName() + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      building.pop();
    }
  }

  private Constructor<?> constructor(Class<?> type) {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || !isBean(type)) {
      throw new IllegalStateException(
          "give the stack a " + type.getName() + " by put; wanted by " + building);
    }
    Constructor<?>[] all = type.getDeclaredConstructors();
    return Stream.of(all)
        .filter(c -> c.isAnnotationPresent(Inject.class))
        .findFirst()
        .or(() -> Stream.of(all).filter(c -> c.getParameterCount() == 0).findFirst())
        .orElseThrow(
            () -> new IllegalStateException(type.getName() + " has no constructor for injection"));
  }

  private static boolean isBean(Class<?> type) {
    return Stream.of(ApplicationScoped.class, Dependent.class, Singleton.class, Named.class)
            .anyMatch(type::isAnnotationPresent)
        || Stream.of(type.getDeclaredConstructors())
            .anyMatch(c -> c.isAnnotationPresent(Inject.class));
  }

  private Object argument(Parameter parameter) {
    ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
    if (property != null) {
      return configured(property, parameter.getType());
    }
    if (parameter.getType() == Event.class) {
      return new FiredEvent<>(fired::add);
    }
    return parameter.getType() == Instance.class
        ? beansOf(typeArgument(parameter))
        : get(parameter.getType());
  }

  private <T> Instance<T> beansOf(Class<T> type) {
    return new BeansOf<>(() -> all(type));
  }

  private static Class<?> typeArgument(Parameter parameter) {
    return (Class<?>)
        ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
  }

  private Object configured(ConfigProperty property, Class<?> type) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors();
    if (!property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)) {
      builder.withDefaultValue(property.name(), property.defaultValue());
    }
    SmallRyeConfig config =
        builder.withSources(new PropertiesConfigSource(settings, "test", ABOVE_ALL_OTHERS)).build();
    return type == Optional.class
        ? config.getOptionalValue(property.name(), String.class)
        : config.getValue(property.name(), type);
  }
}
