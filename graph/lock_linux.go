package graph

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// lockHint says which process holds the lock on path, as /proc/locks tells,
// and what to do.
func lockHint(path string) string {
	pid := lockHolder(path)
	switch pid {
	case "":
		return " by another process; wait for it, or give --db another path"
	case fmt.Sprint(os.Getpid()):
		return " by this very process"
	}
	name, err := os.ReadFile("/proc/" + pid + "/comm")
	if err != nil {
		return fmt.Sprintf(" by process %s; wait for it, or stop it", pid)
	}
	return fmt.Sprintf(" by process %s (%s); wait for it, or stop it", pid, strings.TrimSpace(string(name)))
}

// lockHolder gives the number of the process that holds a flock on path, ""
// when it cannot be known (proc(5), /proc/locks).
func lockHolder(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	locks, err := os.Open("/proc/locks")
	if err != nil {
		return ""
	}
	defer locks.Close()
	inode := fmt.Sprintf(":%d", stat.Ino)
	for sc := bufio.NewScanner(locks); sc.Scan(); {
		f := strings.Fields(sc.Text())
		if len(f) >= 6 && f[1] == "FLOCK" && strings.HasSuffix(f[5], inode) && f[4] != "0" && f[4] != "-1" {
			return f[4]
		}
	}
	return ""
}
