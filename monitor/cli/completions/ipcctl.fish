# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT

# The lock beside each endpoint is none.
function __ipcctl_paths
    __fish_complete_path (commandline -ct) | string match -rv '\.flock(\t|$)'
end

# The verb, PATH and the other arguments before the cursor.
function __ipcctl_given
    set -l skips
    for word in (commandline -opc)[2..-1]
        if test -n "$skips"
            set skips
        else if string match -qr -- '^--(host|args|timeout|count|words)$' $word
            set skips yes
        else if not string match -q -- '-*' $word
            echo -- $word
        end
    end
end

# Whether the cursor is at the argument $argv[2] of the verb $argv[1]; "2-" is the second or later.
function __ipcctl_at
    set -l given (__ipcctl_given)
    set -l place (string replace -- - '' $argv[2])
    test "$given[1]" = $argv[1]; or return
    if string match -q -- '*-' $argv[2]
        test (count $given) -ge $place
    else
        test (count $given) -eq $place
    end
end

# What the service offers, of the kind $argv[1].
function __ipcctl_service
    set -l given (__ipcctl_given)
    set -l host (string match -r -- '^--host=.*' (commandline -opc))
    set -l last 2
    # Those of a command.
    test $argv[1] = arguments; and set last 3
    ipcctl $host describe --timeout 5s --words $argv[1] -- $given[2..$last] 2>/dev/null
end

complete -c ipcctl -f
@names@
complete -c ipcctl -n __fish_use_subcommand -f -a help -d 'Show help for a verb'
complete -c ipcctl -n __fish_use_subcommand -l host -x -a '(__fish_print_hostnames)' \
    -d 'Do it on another host'
complete -c ipcctl -n __fish_use_subcommand -l version -d 'Show the version'
complete -c ipcctl -l help -d 'Show help'

# @verbs@
