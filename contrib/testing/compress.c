/* compress FILE: compress FILE in memory, take it back, and say how long the
   result was and what its sum is.  With -DLZ4, by lz4, in its fast and in its
   high mode, else by zlib.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef LZ4
#include "lz4.h"
#include "lz4hc.h"
#else
#include "zlib.h"
#endif

static void
die (const char *what)
{
  fprintf (stderr, "compress: %s\n", what);
  exit (1);
}

int
main (int argc, char **argv)
{
  static char text[16 << 20], back[sizeof text], packed[sizeof text * 2];
  FILE *file = argc == 2 ? fopen (argv[1], "rb") : NULL;
  if (!file)
    die ("cannot read the file");
  size_t size = fread (text, 1, sizeof text, file);

  for (int high = 0; high < 2; high++)
    {
#ifdef LZ4
      int length = high
	? LZ4_compress_HC (text, packed, size, sizeof packed, 9)
	: LZ4_compress_default (text, packed, size, sizeof packed);
      int taken = LZ4_decompress_safe (packed, back, length, sizeof back);
#else
      uLongf length = sizeof packed, taken = sizeof back;
      if (compress2 ((Bytef *) packed, &length, (Bytef *) text, size,
		     high ? 6 : 1) != Z_OK
	  || uncompress ((Bytef *) back, &taken, (Bytef *) packed,
			 length) != Z_OK)
	die ("zlib failed");
#endif
      if (taken != size || memcmp (text, back, size))
	die ("what was taken back differs");
      unsigned sum = 0;
      for (size_t i = 0; i < length; i++)
	sum = sum * 31 + (unsigned char) packed[i];
      printf ("%lu bytes, %lu packed, sum %u\n", (unsigned long) size,
	      (unsigned long) length, sum);
    }
  return 0;
}
