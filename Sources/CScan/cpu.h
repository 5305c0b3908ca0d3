// What the processor can do, asked once.
#ifndef CSCAN_CPU_H
#define CSCAN_CPU_H

#include <stdbool.h>

// x86-64 alone needs asking: each aarch64 has NEON, and each x86-64 SSE2.
#if defined(__x86_64__) && defined(__GNUC__)
#define CSCAN_HAS_AVX2 1
#define CSCAN_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#include <immintrin.h>

/// Whether AVX2 and the bit instructions that came with it are there; an operating system that doesn't
/// keep the registers counts as without.
static inline bool cscan_has_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
        && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}
#else
#define CSCAN_HAS_AVX2 0
#endif

#endif
