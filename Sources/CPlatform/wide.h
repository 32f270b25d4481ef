// Sixty-four bytes at once.
#ifndef SENTINEL_WIDE_H
#define SENTINEL_WIDE_H

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define HAS_WIDE_REGISTERS 1
#define WIDE_REGISTERS __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define HAVE_WIDE_REGISTERS (CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI2))
// Where the second is, all others are.
#define WIDEST_REGISTERS \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt")))
#define HAVE_WIDEST_REGISTERS (CPU_FEATURE_ACTIVE(AVX512BW) && CPU_FEATURE_ACTIVE(AVX512_VBMI2))
#endif

// Written once, in vectors that the compiler cuts to what the machine has; compiled a second time for processors with
// registers of thirty-two bytes, since the first generation of x86-64 does everything here twice. With those of
// sixty-four the same instructions take as long; what pays there is written for them.
// Macros, because a vector that is wider than a register has no agreed way into a function.

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef int8_t mask64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

#define BITS(mask)                                               \
  ({                                                             \
    bits64 narrow = __builtin_convertvector((mask), bits64);     \
    uint64_t out;                                                \
    memcpy(&out, &narrow, sizeof out);                           \
    out;                                                         \
  })

#define IS(v, byte) ((mask64)((v) == (byte)))
#define UP_TO(v, from, to) ((mask64)((bytes64)((v) - (uint8_t)(from)) <= (uint8_t)((to) - (from))))

#define LETTER(v) UP_TO((v) | (uint8_t)0x20, 'a', 'z')
#define CAPITAL(v) UP_TO(v, 'A', 'Z')
#define DIGIT(v) UP_TO(v, '0', '9')
#define FOREIGN(v) ((mask64)((v) >= (uint8_t)0x80))

#endif
