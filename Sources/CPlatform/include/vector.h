// One instruction that Swift's own vectors have no name for: a bit for each byte of a comparison.
#ifndef SENTINEL_VECTOR_H
#define SENTINEL_VECTOR_H

#include <stdint.h>

#if defined(__aarch64__) && !defined(__SSE2__)
#include <arm_neon.h>
#endif

/// Swift's `SIMD16<UInt8>`.
typedef uint8_t sentinel_bytes16 __attribute__((ext_vector_type(16)));

/// The top bit of each of sixteen bytes, the first byte's lowest.
static inline uint32_t sentinel_top_bits(sentinel_bytes16 bytes) {
#if defined(__SSE2__)
  typedef char vector __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((vector)bytes);
#elif defined(__aarch64__)
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t tops = vreinterpretq_u8_s8(vshrq_n_s8(vreinterpretq_s8_u8((uint8x16_t)bytes), 7));
  uint8x16_t bits = vandq_u8(tops, vld1q_u8(weights));
  return (uint32_t)vaddv_u8(vget_low_u8(bits)) | (uint32_t)vaddv_u8(vget_high_u8(bits)) << 8;
#else
  uint32_t bits = 0;
  for (int i = 0; i < 16; i++) bits |= (uint32_t)(bytes[i] >> 7) << i;
  return bits;
#endif
}

#endif
