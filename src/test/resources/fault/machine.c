/*
 * The machine under a server, failing as it is told: the file that HOTSEAT_MACHINE names holds a letter for the disk
 * (f full, r read-only, s slow, - sound) and after it by how many seconds the wall clock is off. Only a database's files
 * are touched. Loaded before the C library, whose calls it stands in for.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))
#define FSYNC_NS 200000000L

static const char *told;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("HOTSEAT_MACHINE");
  int fd = path ? open(path, O_RDONLY) : -1;
  if (fd < 0) return;
  void *mapped = mmap(NULL, 64, PROT_READ, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) told = mapped;
  close(fd);
}

static char disk(void) { return told ? *(volatile const char *) told : '-'; }

static int of_database(int fd) {
  char link[64], path[1024];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, "hotseat.db") != NULL;
}

static int refuses(int fd) {
  char state = disk();
  if ((state != 'f' && state != 'r') || !of_database(fd)) return 0;
  errno = state == 'f' ? ENOSPC : EROFS;
  return 1;
}

static void drag(int fd) {
  struct timespec pause = {0, FSYNC_NS};
  if (disk() == 's' && of_database(fd)) nanosleep(&pause, NULL);
}

ssize_t write(int fd, const void *from, size_t bytes) { return refuses(fd) ? -1 : REAL(write)(fd, from, bytes); }
ssize_t pwrite(int fd, const void *from, size_t bytes, off_t at) { return refuses(fd) ? -1 : REAL(pwrite)(fd, from, bytes, at); }
ssize_t pwrite64(int fd, const void *from, size_t bytes, off64_t at) { return refuses(fd) ? -1 : REAL(pwrite64)(fd, from, bytes, at); }
int ftruncate(int fd, off_t to) { return refuses(fd) ? -1 : REAL(ftruncate)(fd, to); }
int ftruncate64(int fd, off64_t to) { return refuses(fd) ? -1 : REAL(ftruncate64)(fd, to); }
int fsync(int fd) { drag(fd); return REAL(fsync)(fd); }
int fdatasync(int fd) { drag(fd); return REAL(fdatasync)(fd); }

static int may_not_open(const char *path, int flags) {
  if (disk() != 'r' || (flags & O_ACCMODE) == O_RDONLY || !strstr(path, "hotseat.db")) return 0;
  errno = EROFS;
  return 1;
}

#define OPEN(name)                                    \
  int name(const char *path, int flags, ...) {        \
    va_list rest;                                     \
    va_start(rest, flags);                            \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                     \
    return may_not_open(path, flags) ? -1 : REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = REAL(clock_gettime)(clock, now);
  if (clock == CLOCK_REALTIME && told) now->tv_sec += atol(told + 1);
  return result;
}
