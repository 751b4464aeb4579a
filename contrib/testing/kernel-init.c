/* The only program of a kernel that was built to be tried with live patches.
   It is linked statically, is /init, and does what the lines of /script say:

     show TEXT FILE       print TEXT and the first line of FILE
     insmod FILE...       load modules
     patched NAME         wait until the live patch NAME is in use everywhere
     disable NAME         take the live patch NAME back, and unload its module
     exercise WHAT...     let the kernel run what is named below; each says
                          whether the system did what it should
     traces TEXT          print, after TEXT, a line "new F in G from H: N" for
                          each function F of which contrib/testing/trace-edit
                          made the kernel's log say that it ran in the code of
                          G, which H called

   Each failure is a line that begins with "FAILED".  At the end it says "done"
   and powers off.  */

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/loop.h>
#include <net/if.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/klog.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Print a line on a failure, as FORMAT says.  */

static void __attribute__ ((format (printf, 1, 2)))
failed (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  printf ("FAILED: ");
  vprintf (format, arguments);
  printf (": %s\n", strerror (errno));
  va_end (arguments);
}

/* Print TEXT, up to a blank, and the first line of the file that is named
   behind it.  */

static void
show (char *text)
{
  char line[512];
  char *file = strchr (text, ' ');
  if (!file)
    return;
  *file++ = 0;
  FILE *stream = fopen (file, "r");
  if (!stream || !fgets (line, sizeof line, stream))
    failed ("nothing in %s", file);
  else
    printf ("%s: %s", text, line);
  if (stream)
    fclose (stream);
}

/* Write TEXT into FILE, of /proc or /sys.  Return whether that was done.  */

static bool
write_file (const char *file, const char *text)
{
  int to = open (file, O_WRONLY);
  bool done = to >= 0 && write (to, text, strlen (text)) >= 0;
  if (to >= 0)
    close (to);
  return done;
}

/* Return the first character of FILE, or 0.  */

static char
first_character (const char *file)
{
  char first = 0;
  int from = open (file, O_RDONLY);
  if (from >= 0)
    {
      if (read (from, &first, 1) != 1)
	first = 0;
      close (from);
    }
  return first;
}

static void
sleep_ms (int ms)
{
  usleep (ms * 1000);
}


/* Modules and live patches.  */

static void
load_module (const char *file)
{
  int module = open (file, O_RDONLY);
  if (module < 0 || syscall (SYS_finit_module, module, "", 0) != 0)
    failed ("insmod %s", file);
  if (module >= 0)
    close (module);
}

/* Wait until the transition of the live patch NAME has come to its end.  A live
   patch that is taken back has no folder any more then.  */

static void
wait_for_transition (const char *name)
{
  char file[300];
  snprintf (file, sizeof file, "/sys/kernel/livepatch/%s/transition", name);
  for (int i = 0; i < 600 && first_character (file) == '1'; i++)
    sleep_ms (100);
  if (first_character (file) == '1')
    failed ("transition of %s", name);
}

static void
patched (const char *name)
{
  char file[300];
  snprintf (file, sizeof file, "/sys/kernel/livepatch/%s/enabled", name);
  if (first_character (file) != '1')
    failed ("live patch %s is not enabled", name);
  wait_for_transition (name);
}

static void
disable (const char *name)
{
  char file[300];
  snprintf (file, sizeof file, "/sys/kernel/livepatch/%s/enabled", name);
  if (!write_file (file, "0"))
    failed ("disable %s", name);
  wait_for_transition (name);
  for (int i = 0; i < 50; i++)
    {
      if (syscall (SYS_delete_module, name, O_NONBLOCK) == 0)
	return;
      sleep_ms (100);
    }
  failed ("rmmod %s", name);
}


/* What the kernel is to run.  Servers and clients are on the loopback.  */

static struct sockaddr_in
address (int port)
{
  struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons (port),
			   .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  return a;
}

static void
set_option (int sock, int level, int option, int value)
{
  if (setsockopt (sock, level, option, &value, sizeof value) != 0)
    failed ("setsockopt %d", option);
}

/* Return a socket that is bound to PORT, or to any where that is 0.  */

static int
bound_socket (int port)
{
  int sock = socket (AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in a = address (port);
  set_option (sock, SOL_SOCKET, SO_REUSEADDR, 1);
  if (bind (sock, (struct sockaddr *) &a, sizeof a) != 0)
    failed ("bind to port %d", port);
  return sock;
}

/* Return a socket that listens at PORT for up to BACKLOG connections.  */

static int
listening (int port, int backlog)
{
  int sock = bound_socket (port);
  if (listen (sock, backlog) != 0)
    failed ("listen at port %d", port);
  return sock;
}

static int
connect_to (int sock, int port)
{
  struct sockaddr_in a = address (port);
  return connect (sock, (struct sockaddr *) &a, sizeof a);
}

static int
connected (int port)
{
  int sock = socket (AF_INET, SOCK_STREAM, 0);
  if (connect_to (sock, port) != 0)
    failed ("connect to port %d", port);
  return sock;
}

/* Write SIZE bytes to SOCK, each one telling its place.  */

static void
send_pattern (int sock, size_t size)
{
  static unsigned char buffer[65536];
  for (size_t sent = 0; sent < size;)
    {
      for (size_t i = 0; i < sizeof buffer; i++)
	buffer[i] = (sent + i) * 31 >> 3;
      size_t rest = size - sent < sizeof buffer ? size - sent : sizeof buffer;
      ssize_t n = write (sock, buffer, rest);
      if (n <= 0)
	{
	  failed ("write to a socket");
	  return;
	}
      sent += n;
    }
}

/* Read from SOCK until its end, and see that these are the SIZE bytes of
   send_pattern.  */

static void
receive_pattern (int sock, size_t size)
{
  static unsigned char buffer[65536];
  size_t got = 0;
  ssize_t n;
  while ((n = read (sock, buffer, sizeof buffer)) > 0)
    for (ssize_t i = 0; i < n; i++, got++)
      if (buffer[i] != (unsigned char) (got * 31 >> 3))
	{
	  failed ("byte %zu is another one", got);
	  return;
	}
  if (got != size)
    failed ("%zu bytes arrived of %zu", got, size);
}

/* 4 MB over TCP, to a reader that begins late, so that the writer waits.  */

static void
exercise_transfer (void)
{
  enum { PORT = 1001, SIZE = 4 << 20 };
  int server = listening (PORT, 5);
  pid_t child = fork ();
  if (child == 0)
    {
      int sock = connected (PORT);
      send_pattern (sock, SIZE);
      close (sock);
      _exit (0);
    }
  int sock = accept (server, NULL, NULL);
  sleep_ms (300);
  receive_pattern (sock, SIZE);
  waitpid (child, NULL, 0);
  close (sock);
  close (server);
}

/* A connection whose first packet has data: TCP Fast Open without cookies.  */

static void
exercise_fastopen (void)
{
  enum { PORT = 1002 };
  if (!write_file ("/proc/sys/net/ipv4/tcp_fastopen", "1543"))
    failed ("tcp_fastopen");
  int server = bound_socket (PORT);
  set_option (server, IPPROTO_TCP, TCP_FASTOPEN, 5);
  listen (server, 5);
  int sock = socket (AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in a = address (PORT);
  if (sendto (sock, "fast", 4, MSG_FASTOPEN, (struct sockaddr *) &a, sizeof a)
      != 4)
    failed ("fast open");
  int peer = accept (server, NULL, NULL);
  char text[4];
  if (read (peer, text, 4) != 4 || memcmp (text, "fast", 4) != 0)
    failed ("data of fast open");
  sleep_ms (100);
  close (peer);
  close (sock);
  close (server);
}

/* A bad route is said of a connection, and a first packet is lost twice.  */

static void
exercise_advice (void)
{
  enum { PORT = 1003 };
  int server = listening (PORT, 0);
  int sock = connected (PORT);
  set_option (sock, SOL_SOCKET, SO_CNX_ADVICE, 1);
  /* Nothing accepts: the queue is full, and takes no more.  */
  int more[3];
  for (int i = 0; i < 3; i++)
    {
      more[i] = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
      connect_to (more[i], PORT);
    }
  sleep (8);
  for (int i = 0; i < 3; i++)
    close (more[i]);
  close (sock);
  close (server);
}

/* Connections that a server does not take before there is data: their client
   breaks one off, their timer runs out, and the server goes away before the
   data comes.  */

static void
exercise_requests (void)
{
  enum { PORT = 1004 };
  int server = bound_socket (PORT);
  set_option (server, IPPROTO_TCP, TCP_DEFER_ACCEPT, 5);
  listen (server, 5);
  int early = connected (PORT);
  int late = connected (PORT);
  int broken = connected (PORT);
  struct linger reset = { .l_onoff = 1, .l_linger = 0 };
  setsockopt (broken, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  close (broken);
  sleep_ms (1500);
  close (server);
  if (write (early, "late", 4) != 4)
    failed ("write to a request");
  sleep (5);
  close (early);
  close (late);
}

/* The same addresses and ports again, while the old connection waits for late
   packets.  */

static void
exercise_time_wait (void)
{
  enum { PORT = 1005, FROM = 2005 };
  int server = listening (PORT, 5);
  for (int i = 0; i < 2; i++)
    {
      int sock = bound_socket (FROM);
      if (connect_to (sock, PORT) != 0)
	failed ("connect again");
      int peer = accept (server, NULL, NULL);
      close (sock);
      sleep_ms (100);
      close (peer);
      sleep_ms (1100);
    }
  close (server);
}

/* A program is executed.  */

static void
exercise_exec (void)
{
  int status;
  pid_t child = fork ();
  if (child == 0)
    {
      execl ("/init", "/init", "child", NULL);
      _exit (1);
    }
  if (waitpid (child, &status, 0) != child || !WIFEXITED (status)
      || WEXITSTATUS (status) != 7)
    failed ("exec");
}

/* How mounts are shared is changed.  */

static void
exercise_mount (void)
{
  mkdir ("/mnt", 0755);
  if (mount ("none", "/mnt", "tmpfs", 0, NULL) != 0
      || mount ("none", "/mnt", NULL, MS_PRIVATE, NULL) != 0
      || umount ("/mnt") != 0)
    failed ("mount");
}

/* A process is traced.  */

static void
exercise_ptrace (void)
{
  int status;
  pid_t child = fork ();
  if (child == 0)
    for (;;)
      pause ();
  if (ptrace (PTRACE_ATTACH, child, NULL, NULL) != 0
      || waitpid (child, &status, 0) != child || !WIFSTOPPED (status)
      || ptrace (PTRACE_DETACH, child, NULL, NULL) != 0)
    failed ("ptrace");
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
}

/* The file system of /ext4.image is mounted, and asked how full it is.  */

static void
exercise_ext4 (void)
{
  struct statfs state;
  int image = open ("/ext4.image", O_RDWR);
  int loop = open ("/dev/loop0", O_RDWR);
  mkdir ("/mnt", 0755);
  if (image < 0 || loop < 0 || ioctl (loop, LOOP_SET_FD, image) != 0
      || mount ("/dev/loop0", "/mnt", "ext4", 0, NULL) != 0)
    failed ("mount of ext4");
  else if (statfs ("/mnt", &state) != 0 || state.f_type != 0xef53)
    failed ("statfs of ext4");
  if (umount ("/mnt") != 0 || ioctl (loop, LOOP_CLR_FD, 0) != 0)
    failed ("umount of ext4");
  close (image);
  close (loop);
}

static const struct
{
  const char *name;
  void (*run) (void);
} exercises[] = {
  { "transfer", exercise_transfer }, { "fastopen", exercise_fastopen },
  { "advice", exercise_advice }, { "requests", exercise_requests },
  { "time-wait", exercise_time_wait }, { "exec", exercise_exec },
  { "mount", exercise_mount }, { "ptrace", exercise_ptrace },
  { "ext4", exercise_ext4 }
};

static void
exercise (const char *name)
{
  for (size_t i = 0; i < sizeof exercises / sizeof *exercises; i++)
    if (strcmp (exercises[i].name, name) == 0)
      {
	exercises[i].run ();
	return;
      }
  failed ("there is no exercise %s", name);
}


/* The traces in the kernel's log.  */

/* Take all that the log has, and print, after TEXT, how often each line of
   traces was there, less offsets.  What the kernel says of faults is one.  */

static void
traces (const char *text)
{
  enum { LOG = 1 << 20, LINES = 200, READ_CLEAR = 4 };
  static char log[LOG + 1];
  static struct { char text[300]; int count; } lines[LINES];
  int number = 0;
  int size = klogctl (READ_CLEAR, log, LOG);
  log[size > 0 ? size : 0] = 0;
  printf ("traces %s\n", text);
  for (char *line = strtok (log, "\n"); line; line = strtok (NULL, "\n"))
    {
      char function[80], in[80], from[80], trace[300];
      char *begin = strstr (line, "new ");
      char *caller = begin ? strstr (begin, " from ") : NULL;
      if (strstr (line, "BUG:") || strstr (line, "WARNING:")
	  || strstr (line, "Oops"))
	printf ("FAILED: the kernel says: %s\n", line);
      if (!caller || sscanf (begin, "new %79s in %79[^+ ]", function, in) != 2
	  || sscanf (caller, " from %79[^+ ]", from) != 1)
	continue;
      snprintf (trace, sizeof trace, "new %s in %s from %s", function, in,
		from);
      int i = 0;
      while (i < number && strcmp (lines[i].text, trace) != 0)
	i++;
      if (i == LINES)
	{
	  printf ("FAILED: more than %d traces\n", LINES);
	  return;
	}
      if (i == number)
	{
	  strcpy (lines[number++].text, trace);
	  lines[i].count = 0;
	}
      lines[i].count++;
    }
  for (int i = 0; i < number; i++)
    printf ("%s: %d\n", lines[i].text, lines[i].count);
}


/* Do what LINE of the script says.  */

static void
run (char *line)
{
  char *command = strtok (line, " \n");
  char *rest = command ? strtok (NULL, "\n") : NULL;
  if (!rest)
    return;
  if (strcmp (command, "traces") == 0 || strcmp (command, "show") == 0)
    {
      command[0] == 't' ? traces (rest) : show (rest);
      return;
    }
  printf ("> %s %s\n", command, rest);
  void (*run_one) (const char *)
    = strcmp (command, "insmod") == 0 ? load_module
      : strcmp (command, "patched") == 0 ? patched
      : strcmp (command, "disable") == 0 ? disable
      : strcmp (command, "exercise") == 0 ? exercise : NULL;
  if (!run_one)
    {
      failed ("there is no command %s", command);
      return;
    }
  for (char *save, *word = strtok_r (rest, " ", &save); word;
       word = strtok_r (NULL, " ", &save))
    run_one (word);
}

int
main (int argc, char **argv)
{
  char line[4096];

  if (argc > 1 && strcmp (argv[1], "child") == 0)
    return 7;
  setvbuf (stdout, NULL, _IONBF, 0);
  puts ("");
  signal (SIGPIPE, SIG_IGN);
  mkdir ("/proc", 0755);
  mkdir ("/sys", 0755);
  mount ("proc", "/proc", "proc", 0, NULL);
  mount ("sysfs", "/sys", "sysfs", 0, NULL);
  struct ifreq loopback = { .ifr_name = "lo", .ifr_flags = IFF_UP };
  int sock = socket (AF_INET, SOCK_DGRAM, 0);
  if (ioctl (sock, SIOCSIFFLAGS, &loopback) != 0)
    failed ("loopback");
  close (sock);

  FILE *script = fopen ("/script", "r");
  if (!script)
    failed ("/script");
  else
    while (fgets (line, sizeof line, script))
      run (line);
  puts ("done");
  reboot (RB_POWER_OFF);
  return 1;
}
