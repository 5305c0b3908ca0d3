// Preloaded into kintai and its stages: every change of a file or folder below one folder becomes a record
// of a log, in the order in which the changes took place, whichever process made them; and the world can
// be stopped at any of them.
//
// CRASH_ROOT  the folder, as the system names it
// CRASH_LOG   the log, outside of that folder
// CRASH_AT    the record after which the whole process group is killed; 0 or absent for none
// CRASH_TEAR  1 = if that record is a write, only the first half of it is written
// CRASH_SIGNAL, CRASH_WHOM  another signal, and to whom: group, self (who made the change), leader (kintai)
// CRASH_ERROR the number of an error: nobody is killed, but this change and all later ones fail with it
// CRASH_ONCE  1 = only this change fails
//
// A record is a line `KIND INODE OFFSET MODE LENGTH LENGTH`, then two texts of these lengths: bytes that
// were written, or paths below the folder. disk.py reads it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t threads = PTHREAD_MUTEX_INITIALIZER;
static int logFile = -1;

// System calls go past our own functions.
static int rawOpen(const char *path, int flags, mode_t mode) {
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
static ssize_t rawWrite(int file, const void *bytes, size_t count) {
    return syscall(SYS_write, file, bytes, count);
}

static const char *root(void) {
    const char *path = getenv("CRASH_ROOT");
    return path && *path ? path : NULL;
}

/// The path below the folder; NULL for a file elsewhere.
static const char *below(const char *absolute) {
    const char *folder = root();
    size_t length = folder ? strlen(folder) : 0;
    if (!length || strncmp(absolute, folder, length) != 0 || absolute[length] != '/') return NULL;
    return absolute + length + 1;
}

/// The same of a path as a program gives it, without `.` and `..`; `buffer` takes PATH_MAX bytes.
static const char *belowFrom(int folder, const char *path, char *buffer) {
    char whole[2 * PATH_MAX];
    if (!root() || !path) return NULL;
    if (path[0] == '/') {
        snprintf(whole, sizeof whole, "%s", path);
    } else {
        char start[PATH_MAX] = "";
        if (folder == AT_FDCWD) {
            if (syscall(SYS_getcwd, start, sizeof start) < 0) return NULL;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t count = readlink(link, start, sizeof start - 1);
            if (count < 0) return NULL;
            start[count] = 0;
        }
        snprintf(whole, sizeof whole, "%s/%s", start, path);
    }
    char *end = buffer;
    *end = 0;
    char *rest = whole;
    for (char *part; (part = strsep(&rest, "/"));) {
        if (!*part || strcmp(part, ".") == 0) continue;
        if (strcmp(part, "..") == 0) {
            while (end > buffer && *--end != '/') {}
            *end = 0;
            continue;
        }
        size_t length = strlen(part);
        if (end + length + 2 > buffer + PATH_MAX) return NULL;
        *end++ = '/';
        memcpy(end, part, length + 1);
        end += length;
    }
    return below(buffer);
}

/// Whether an open file lies, or lay, below the folder.
static int isWatched(int file) {
    if (!root()) return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, path, sizeof path - 1);
    if (count < 0) return 0;
    path[count] = 0;
    return below(path) != NULL;
}

static uint64_t inodeOf(int file) {
    struct stat status;
    return fstat(file, &status) == 0 ? status.st_ino : 0;
}

/// Takes the log, for all processes and threads; what is done until `leave` is one step.
static void enter(void) {
    pthread_mutex_lock(&threads);
    // A child of `fork` shares the open file with its parent, and so the lock: each opens its own.
    logFile = rawOpen(getenv("CRASH_LOG"), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (logFile < 0) abort();
    while (syscall(SYS_flock, logFile, LOCK_EX) != 0 && errno == EINTR) {}
}

static void leave(void) {
    syscall(SYS_close, logFile);
    pthread_mutex_unlock(&threads);
}

/// The number that the next record gets, from 1; it is kept in the log's first 20 bytes.
static long next(void) {
    char digits[21] = "";
    if (syscall(SYS_pread64, logFile, digits, 20, 0L) != 20) return 1;
    return strtol(digits, NULL, 10) + 1;
}

static long numberOf(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text && *text ? strtol(text, NULL, 10) : otherwise;
}

static int isLast(void) { return numberOf("CRASH_AT", 0) == next(); }

static int isTorn(void) { return numberOf("CRASH_TEAR", 0) == 1 && isLast(); }

/// Ends whom it is to end, or tells them to.
static void stop(void) {
    const char *whom = getenv("CRASH_WHOM");
    pid_t process = 0;
    if (whom && strcmp(whom, "self") == 0) process = getpid();
    if (whom && strcmp(whom, "leader") == 0) process = getsid(0);
    kill(process, (int)numberOf("CRASH_SIGNAL", SIGKILL));
}

/// Notes what was done, and stops the world where it is to stop.
static void note(
    char kind, uint64_t inode, long offset, unsigned mode, const void *first, size_t firstLength,
    const void *second, size_t secondLength
) {
    int kept = errno;
    int stops = isLast();
    char head[128], number[21];
    snprintf(number, sizeof number, "%020ld", next());
    if (syscall(SYS_pwrite64, logFile, number, 20, 0L) != 20) abort();
    syscall(SYS_lseek, logFile, 0L, SEEK_END);
    int length = snprintf(
        head, sizeof head, "%c %llu %ld %o %zu %zu\n", kind, (unsigned long long)inode, offset,
        mode, firstLength, secondLength);
    if (rawWrite(logFile, head, (size_t)length) != length) abort();
    if (firstLength && rawWrite(logFile, first, firstLength) != (ssize_t)firstLength) abort();
    if (secondLength && rawWrite(logFile, second, secondLength) != (ssize_t)secondLength) abort();
    if (stops && !numberOf("CRASH_ERROR", 0)) stop();
    errno = kept;
}

/// Whether the change that is about to be made must fail; `errno` says why.
static int fails(void) {
    long error = numberOf("CRASH_ERROR", 0), at = numberOf("CRASH_AT", 0), number = next();
    int isOnce = numberOf("CRASH_ONCE", 0) != 0;
    if (!error || !at || (isOnce ? number != at : number < at)) return 0;
    if (isOnce) note('E', 0, 0, 0, NULL, 0, NULL, 0);
    errno = (int)error;
    return 1;
}

static void notePath(char kind, uint64_t inode, unsigned mode, const char *path) {
    note(kind, inode, 0, mode, path, strlen(path), NULL, 0);
}

// Opening

static int openAt(int folder, const char *path, int flags, mode_t mode) {
    char buffer[PATH_MAX];
    const char *name = NULL;
    if (flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR)) name = belowFrom(folder, path, buffer);
    if (!name) return (int)syscall(SYS_openat, folder, path, flags, mode);
    enter();
    struct stat before;
    int isThere = fstatat(folder, path, &before, 0) == 0;
    int isChange = (!isThere && (flags & O_CREAT)) ||
        (isThere && (flags & O_TRUNC) && before.st_size > 0);
    if (isChange && fails()) return leave(), -1;
    int file = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (file >= 0 && !isThere && (flags & O_CREAT)) {
        struct stat made;
        fstat(file, &made);
        notePath('C', made.st_ino, made.st_mode & 07777, name);
    } else if (file >= 0 && (flags & O_TRUNC) && before.st_size > 0) {
        note('T', before.st_ino, 0, 0, NULL, 0, NULL, 0);
    }
    leave();
    return file;
}

#define TAKE_MODE \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }
int open(const char *path, int flags, ...) {
    TAKE_MODE
    return openAt(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    TAKE_MODE
    return openAt(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    TAKE_MODE
    return openAt(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    TAKE_MODE
    return openAt(folder, path, flags, mode);
}
int creat(const char *path, mode_t mode) {
    return openAt(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

// Writing

ssize_t write(int file, const void *bytes, size_t count) {
    if (!isWatched(file)) return rawWrite(file, bytes, count);
    enter();
    if (fails()) return leave(), -1;
    size_t part = isTorn() ? count / 2 : count;
    ssize_t written = rawWrite(file, bytes, part);
    if (written >= 0) {
        // Behind the end too, for a file that is written there, this is where the bytes are.
        long end = syscall(SYS_lseek, file, 0L, SEEK_CUR);
        note('W', inodeOf(file), end - written, 0, bytes, (size_t)written, NULL, 0);
    }
    leave();
    return written;
}

static ssize_t writeAt(int file, const void *bytes, size_t count, off_t offset) {
    if (!isWatched(file)) return syscall(SYS_pwrite64, file, bytes, count, offset);
    enter();
    if (fails()) return leave(), -1;
    size_t part = isTorn() ? count / 2 : count;
    ssize_t written = syscall(SYS_pwrite64, file, bytes, part, offset);
    if (written >= 0) note('W', inodeOf(file), offset, 0, bytes, (size_t)written, NULL, 0);
    leave();
    return written;
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    return writeAt(file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    return writeAt(file, bytes, count, offset);
}
ssize_t writev(int file, const struct iovec *pieces, int count) {
    if (!isWatched(file)) return syscall(SYS_writev, file, pieces, count);
    ssize_t all = 0;
    for (int index = 0; index < count; index++) {
        ssize_t written = write(file, pieces[index].iov_base, pieces[index].iov_len);
        if (written < 0) return all ? all : -1;
        all += written;
    }
    return all;
}

static int truncateTo(int file, off_t length) {
    if (!isWatched(file)) return (int)syscall(SYS_ftruncate, file, length);
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(SYS_ftruncate, file, length);
    if (result == 0) note('T', inodeOf(file), length, 0, NULL, 0, NULL, 0);
    leave();
    return result;
}
int ftruncate(int file, off_t length) { return truncateTo(file, length); }
int ftruncate64(int file, off64_t length) { return truncateTo(file, length); }

static int syncOf(long number, int file) {
    if (!isWatched(file)) return (int)syscall(number, file);
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(number, file);
    if (result == 0) note('S', inodeOf(file), 0, 0, NULL, 0, NULL, 0);
    leave();
    return result;
}
int fsync(int file) { return syncOf(SYS_fsync, file); }
int fdatasync(int file) { return syncOf(SYS_fdatasync, file); }

int fchmod(int file, mode_t mode) {
    if (!isWatched(file)) return (int)syscall(SYS_fchmod, file, mode);
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(SYS_fchmod, file, mode);
    if (result == 0) note('M', inodeOf(file), 0, mode, NULL, 0, NULL, 0);
    leave();
    return result;
}

// Names

int mkdirat(int folder, const char *path, mode_t mode) {
    char buffer[PATH_MAX];
    const char *name = belowFrom(folder, path, buffer);
    if (!name) return (int)syscall(SYS_mkdirat, folder, path, mode);
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(SYS_mkdirat, folder, path, mode);
    struct stat made;
    if (result == 0 && fstatat(folder, path, &made, 0) == 0) {
        notePath('D', made.st_ino, made.st_mode & 07777, name);
    }
    leave();
    return result;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int unlinkat(int folder, const char *path, int flags) {
    char buffer[PATH_MAX];
    const char *name = belowFrom(folder, path, buffer);
    if (!name) return (int)syscall(SYS_unlinkat, folder, path, flags);
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(SYS_unlinkat, folder, path, flags);
    if (result == 0) notePath('U', 0, 0, name);
    leave();
    return result;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
    return unlink(path) == 0 || (errno == EISDIR && rmdir(path) == 0) ? 0 : -1;
}

static int renameFrom(int from, const char *path, int to, const char *other, unsigned flags) {
    char buffer[PATH_MAX], otherBuffer[PATH_MAX];
    const char *name = belowFrom(from, path, buffer);
    const char *otherName = belowFrom(to, other, otherBuffer);
    if (!name && !otherName) {
        return (int)syscall(SYS_renameat2, from, path, to, other, flags);
    }
    enter();
    if (fails()) return leave(), -1;
    int result = (int)syscall(SYS_renameat2, from, path, to, other, flags);
    if (result == 0) {
        // What comes from elsewhere, or is swapped, has no record that tells it: the log is no good.
        int isTold = name && otherName && flags == 0;
        note(
            isTold ? 'R' : 'X', 0, 0, 0, name ? name : "", name ? strlen(name) : 0,
            otherName ? otherName : "", otherName ? strlen(otherName) : 0);
    }
    leave();
    return result;
}
int rename(const char *path, const char *other) {
    return renameFrom(AT_FDCWD, path, AT_FDCWD, other, 0);
}
int renameat(int from, const char *path, int to, const char *other) {
    return renameFrom(from, path, to, other, 0);
}
int renameat2(int from, const char *path, int to, const char *other, unsigned flags) {
    return renameFrom(from, path, to, other, flags);
}

// Links are no change that kintai makes.
int linkat(int from, const char *path, int to, const char *other, int flags) {
    char buffer[PATH_MAX];
    const char *name = belowFrom(to, other, buffer);
    if (name) {
        enter();
        notePath('X', 0, 0, name);
        leave();
    }
    return (int)syscall(SYS_linkat, from, path, to, other, flags);
}
int link(const char *path, const char *other) {
    return linkat(AT_FDCWD, path, AT_FDCWD, other, 0);
}
