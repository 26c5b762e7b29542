# Sourced by mvnw, lyncedge and the Makefile: sets JAVA_HOME to a JDK of at least version 25,
# or prints one line that says what is missing and returns 1.

lyncedge_jdk_major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

lyncedge_is_jdk25() {
  [ -x "$1/bin/java" ] && [ "$(lyncedge_jdk_major "$1")" -ge 25 ] 2>/dev/null
}

lyncedge_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && lyncedge_is_jdk25 "$JAVA_HOME"; then
    return 0
  fi
  lyncedge_path_java=$(command -v java 2>/dev/null || :)
  if [ -n "$lyncedge_path_java" ]; then
    lyncedge_path_java=$(readlink -f "$lyncedge_path_java" 2>/dev/null || echo "$lyncedge_path_java")
    lyncedge_path_java=${lyncedge_path_java%/bin/java}
  fi
  for lyncedge_candidate in "$lyncedge_path_java" \
    $(set +f; ls -d /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* /opt/java/* "${HOME-}"/.sdkman/candidates/java/25* \
      "${HOME-}"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home 2>/dev/null); do
    if lyncedge_is_jdk25 "$lyncedge_candidate"; then
      JAVA_HOME=$lyncedge_candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "JDK 25 is missing: install one (for instance Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

lyncedge_find_jdk
