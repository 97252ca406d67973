// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/endpointpath.h>

#include <QtCore/qdebug.h>
#include <QtCore/qfile.h>
#include <QtCore/qhash.h>

#include <filesystem>
#include <system_error>

namespace IpcCore {

namespace {

// The lock file's name is the endpoint's plus ".flock"; both must fit NAME_MAX.
constexpr qsizetype MaxNameLength = 255 - 6;

QByteArray absolute(const QByteArray &path)
{
    if (path.isEmpty() || path.startsWith('/'))
        return path;
    // Bytes, not QDir::currentPath(): a directory's name need not be valid text.
    std::error_code error;
    const auto directory = QByteArray::fromStdString(std::filesystem::current_path(error).string());
    if (error)
        return path;
    return (directory == "/" ? QByteArray() : directory) + '/' + path;
}

} // namespace

EndpointPath::EndpointPath(const QString &path)
    : m_path(absolute(QFile::encodeName(path)))
{}

EndpointPath::EndpointPath(const QByteArray &nativePath)
    : m_path(absolute(nativePath))
{}

EndpointPath::EndpointPath(const char *nativePath)
    : EndpointPath(QByteArray(nativePath))
{}

QString EndpointPath::toString() const
{
    return QFile::decodeName(m_path);
}

QByteArray EndpointPath::fileName() const
{
    return m_path.mid(m_path.lastIndexOf('/') + 1);
}

QByteArray EndpointPath::directory() const
{
    const qsizetype slash = m_path.lastIndexOf('/');
    return slash <= 0 ? m_path.left(slash + 1) : m_path.left(slash);
}

Result<void> EndpointPath::validate() const
{
    const auto invalid = [](ErrorCode code, StateReason reason, const QString &text) {
        Error error(code, text);
        error.state = ActiveState::InvalidPath;
        error.reason = reason;
        error.phase = Phase::Connect;
        return error;
    };
    if (m_path.isEmpty())
        return invalid(ErrorCode::InvalidPath, StateReason::None,
                       QStringLiteral("The path is empty"));
    if (m_path.contains('\0'))
        return invalid(ErrorCode::InvalidPath, StateReason::None,
                       QStringLiteral("The path contains a NUL byte"));
    if (!m_path.startsWith('/'))
        return invalid(ErrorCode::InvalidPath, StateReason::None,
                       QStringLiteral("The path is relative and there is no working directory"));
    const QByteArray name = fileName();
    if (name.isEmpty() || name == "." || name == "..")
        return invalid(ErrorCode::InvalidPath, StateReason::None,
                       QStringLiteral("The path names a directory: ") + toString());
    if (m_path.size() > MaxLength)
        return invalid(ErrorCode::PathTooLong, StateReason::PathTooLong,
                       QStringLiteral("The path has %1 bytes, the limit is %2")
                           .arg(m_path.size())
                           .arg(MaxLength));
    if (name.size() > MaxNameLength)
        return invalid(ErrorCode::PathTooLong, StateReason::PathTooLong,
                       QStringLiteral("The name has %1 bytes, the limit is %2")
                           .arg(name.size())
                           .arg(MaxNameLength));
    return {};
}

size_t qHash(const EndpointPath &path, size_t seed) noexcept
{
    return ::qHash(path.native(), seed);
}

QDebug operator<<(QDebug debug, const EndpointPath &path)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "EndpointPath(" << path.toString() << ')';
    return debug;
}

} // namespace IpcCore
