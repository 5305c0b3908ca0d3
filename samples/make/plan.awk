# Makes a makefile of what `kintai begin` prints: step, name, service or -, command, with tabs between.
#
# The steps follow each other; what one step has may run side by side, but what asks the same service.
{
    if ($1 != step) {
        before = step
        step = $1
        steps[++count] = step
    }
    target = step "-" NR
    parts[step] = parts[step] " " target
    wait = step == "end" ? "" : before
    if ($3 != "-" && last[step, $3] != "") wait = wait " " last[step, $3]
    last[step, $3] = target
    command = $4
    gsub(/\$/, "$$", command)
    # What a part lacks is missed by the last command; what the guards find counts here.
    mayFail = step == "guards" || step == "end" ? "" : " || true"
    printf ".PHONY: %s\n%s: %s\n\t@%s %s%s\n", target, target, wait, again, command, mayFail
}
END {
    for (i = 1; i <= count; i++)
        printf ".PHONY: %s\n%s:%s\n", steps[i], steps[i], parts[steps[i]]
}
