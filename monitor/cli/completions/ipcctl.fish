# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT

# The lock beside each endpoint is none.
function __ipcctl_paths
    __fish_complete_path (commandline -ct) | string match -rv '\.flock(\t|$)'
end

complete -c ipcctl -f
@names@
complete -c ipcctl -n __fish_use_subcommand -f -a help -d 'Show help for a verb'
complete -c ipcctl -n __fish_use_subcommand -l version -d 'Show the version'
complete -c ipcctl -l help -d 'Show help'

# @verbs@
