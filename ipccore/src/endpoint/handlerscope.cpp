// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/handlerscope.h"

#include <sys/stat.h>

namespace IpcCore {

namespace {

thread_local HandlerScope *innermost = nullptr;

} // namespace

HandlerScope::HandlerScope(EndpointClaim::FileId file)
    : m_file(file)
    , m_outer(std::exchange(innermost, this))
{}

HandlerScope::~HandlerScope()
{
    innermost = m_outer;
}

EndpointClaim::FileId HandlerScope::current()
{
    return innermost ? innermost->m_file : EndpointClaim::FileId();
}

bool HandlerScope::isHandling(EndpointClaim::FileId file)
{
    for (const HandlerScope *scope = innermost; scope; scope = scope->m_outer) {
        if (scope->m_file == file)
            return true;
    }
    return false;
}

bool HandlerScope::isHandling(const EndpointPath &path)
{
    struct stat status = {};
    return innermost && ::stat(path.native().constData(), &status) == 0
           && isHandling({.device = status.st_dev, .inode = status.st_ino});
}

} // namespace IpcCore
