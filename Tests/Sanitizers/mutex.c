// Tells the thread sanitizer of Swift's Mutex.
//
// A Mutex that nobody waits for is taken and left by atomics in the code that uses it, which the sanitizer
// sees. Where threads wait for each other, Swift's own library does the rest, which was built without the
// sanitizer: what one thread writes before it leaves such a Mutex and another reads after it has taken it
// then looks like a race. Linked into a program, these two stand in front of the library's functions.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lock(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void unlock(SELF void *mutex) __asm__(UNLOCK);

SWIFT void lock(uint32_t thread, SELF void *mutex) {
    SWIFT void (*own)(uint32_t, SELF void *) = dlsym(RTLD_NEXT, LOCK);
    own(thread, mutex);
    __tsan_acquire(mutex);
}

SWIFT void unlock(SELF void *mutex) {
    SWIFT void (*own)(SELF void *) = dlsym(RTLD_NEXT, UNLOCK);
    __tsan_release(mutex);
    own(mutex);
}
