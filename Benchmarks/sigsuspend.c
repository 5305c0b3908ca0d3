// valgrind 3.19 writes into the mask that sigsuspend is given, and libdispatch's is read-only: it would
// crash. Preloaded into a program under callgrind, this gives it a copy that can be written.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
    sigset_t copy = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
