#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const int relayed_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { relayed_count = sizeof(relayed_signals) / sizeof(relayed_signals[0]) };

static struct sigaction former_actions[relayed_count];
static int ends[2] = {-1, -1};

// A full pipe loses the byte, not the wake-up: there is something to read already.
static void on_signal(int number) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)number;
  if (write(ends[1], &byte, 1) < 0) {
    errno = saved_errno;
  }
  errno = saved_errno;
}

// A program started from a thread that blocks signals would get none of them.
static void unblock(void) {
  sigset_t signals;
  sigemptyset(&signals);
  for (int index = 0; index < relayed_count; index++) {
    sigaddset(&signals, relayed_signals[index]);
  }
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

static void set_handler(int number, void (*handler)(int), struct sigaction *former) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, former);
}

int terminal_signals_open(void) {
  if (ends[0] >= 0 || pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
    return -1;
  }
  for (int index = 0; index < relayed_count; index++) {
    set_handler(relayed_signals[index], on_signal, &former_actions[index]);
  }
  unblock();
  return ends[0];
}

void terminal_signals_allow_stop(int allowed) {
  if (ends[0] >= 0) {
    set_handler(SIGTSTP, allowed ? SIG_DFL : on_signal, NULL);
  }
}

void terminal_signals_close(void) {
  if (ends[0] < 0) {
    return;
  }
  for (int index = 0; index < relayed_count; index++) {
    sigaction(relayed_signals[index], &former_actions[index], NULL);
  }
  close(ends[0]);
  close(ends[1]);
  ends[0] = -1;
  ends[1] = -1;
}
