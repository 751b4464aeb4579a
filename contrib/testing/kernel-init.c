/* The only program of a kernel that was built to be tried: say whether the
   kernel can be live patched, load its sample of a live patch, say what
   /proc/cmdline is before and after, and power off.  It is linked statically
   and is /init.  */

#include <fcntl.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Print TEXT and the first line of FILE, and return the first character of that
   line, or 0.  */

static char
show (const char *text, const char *file)
{
  char line[512] = "";
  FILE *stream = fopen (file, "r");
  if (!stream || !fgets (line, sizeof line, stream))
    sprintf (line, "nothing in %s\n", file);
  if (stream)
    fclose (stream);
  printf ("%s: %s", text, line);
  return line[0];
}

int
main (void)
{
  int patch, tries = 0;

  setvbuf (stdout, NULL, _IONBF, 0);
  mkdir ("/proc", 0755);
  mkdir ("/sys", 0755);
  mount ("proc", "/proc", "proc", 0, NULL);
  mount ("sysfs", "/sys", "sysfs", 0, NULL);
  puts ("");
  show ("kernel", "/proc/version");
  printf ("live patching: %s\n",
	  access ("/sys/kernel/livepatch", F_OK) == 0 ? "yes" : "no");
  show ("before", "/proc/cmdline");
  patch = open ("/livepatch-sample.ko", O_RDONLY);
  if (syscall (SYS_finit_module, patch, "", 0) != 0)
    perror ("livepatch-sample.ko");
  else
    while (show ("transition",
		 "/sys/kernel/livepatch/livepatch_sample/transition") == '1'
	   && ++tries < 30)
      sleep (1);
  show ("after", "/proc/cmdline");
  reboot (RB_POWER_OFF);
  return 1;
}
