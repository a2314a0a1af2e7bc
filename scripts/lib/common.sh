# What the scripts share: where the project is, a JDK that is new enough, and whether there is anything to build.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
wanted_java=25

say() { printf '+ %s\n' "$*" >&2; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The major version of a JDK, from the file that every JDK carries: asking the program itself takes longer than a start may.
java_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

# Sets java_home to the first JDK of at least the wanted version.
find_java() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(dirname -- "$(dirname -- "$(readlink -f "$(command -v java || true)" || true)")")" \
      /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    version=$(java_version "$candidate")
    if [ "${version:-0}" -ge "$wanted_java" ]; then
      java_home=$candidate
      return
    fi
  done
  fail "Hotseat needs a JDK $wanted_java or newer, and none was found. Install one (Eclipse Temurin: https://adoptium.net) and try again, or set JAVA_HOME to where it is."
}

# The program of Chromium, or nothing where there is none.
find_chromium() { command -v "${HOTSEAT_CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome || true; }

# The jar is current when it is newer than everything it was made from; that needs no Maven to find out. What Java remembers
# of it has to be newer still: Java itself does not notice that a jar was replaced, and would go on running the old one.
build_if_changed() {
  local jar=$root/target/hotseat.jar
  if [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/webroot" -newer "$jar" -print -quit)" ]; then
    command -v mvn >/dev/null || fail "Hotseat is built with Apache Maven 3.6.3 or newer, and mvn was not found. Install it (Debian: apt-get install maven) and try again."
    say mvn -q -B -DskipTests package
    (cd "$root" && mvn -q -B -DskipTests package >&2) || fail "The build failed; its messages are above."
    # Maven leaves a jar alone whose content did not change; the time says that it was looked at.
    touch "$jar"
  fi
  [ "$root/target/hotseat.aot" -nt "$jar" ] || train
}

# Compact headers save memory for every idle connection. One collector thread is enough for a heap this small; young objects get
# little of it, so that collecting them keeps nobody waiting for long, and what outlives that once is a session's and will stay.
java_flags=(-XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Xmn64m -XX:MaxTenuringThreshold=1 --enable-native-access=ALL-UNNAMED)

# Starts the new build once and stops it, so that Java remembers what a start loads: every later start takes half the time.
train() {
  local folder pid
  rm -f "$root/target/hotseat.aot"
  say remember what a start loads, for faster starts
  folder=$(mktemp -d)
  : >"$folder/out"
  # Options of the caller's own, such as a flight recording, would be remembered as the usual ones.
  env -u JAVA_TOOL_OPTIONS "$java_home/bin/java" "${java_flags[@]}" -XX:AOTCacheOutput="$root/target/hotseat.aot" \
    -jar "$root/target/hotseat.jar" serve --port 0 --data "$folder" >"$folder/out" 2>&1 &
  pid=$!
  for _ in {1..200}; do
    if grep -q '^listening' "$folder/out" || ! kill -0 "$pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true
  rm -rf "$folder"
}

# Compiles the tests, and notes in target/test.classpath what they run with.
build_tests() {
  say mvn -q -B test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
  mvn -q -B test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
}

# Runs a program of the tests', with memory up to so much, against the jar, in place of this script.
run_tests_program() {
  local memory=$1
  shift
  say java "$@"
  exec "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC "-Xmx$memory" -Dhotseat.jar="$root/target/hotseat.jar" \
    -cp "target/test-classes:target/classes:$(cat target/test.classpath)" "$@"
}

# Runs the program in place of this script.
run_hotseat() {
  # The same data whatever folder the script is called from.
  export HOTSEAT_DATA="${HOTSEAT_DATA:-$root/.hotseat}"
  local remembered=()
  if [ -f "$root/target/hotseat.aot" ]; then remembered=(-XX:AOTCache="$root/target/hotseat.aot"); fi
  exec "$java_home/bin/java" "${java_flags[@]}" "${remembered[@]}" -jar "$root/target/hotseat.jar" "$@"
}
