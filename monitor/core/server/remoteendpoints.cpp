// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/remoteendpoints.h"

#include "core/base/filedescriptor.h"
#include "core/kernel/processsource.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace Monitor {

namespace {

// A path, a name and a sentence.
constexpr std::size_t LargestNote = 16 * 1024;

QByteArray readNote(const QByteArray &path)
{
    const FileDescriptor file(
        ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    std::array<char, LargestNote> text = {};
    const ssize_t size = ::read(file.get(), text.data(), text.size());
    return size > 0 ? QByteArray(text.data(), size) : QByteArray();
}

std::optional<RemoteEndpoint> endpointOf(const QByteArray &note)
{
    const QJsonObject object = QJsonDocument::fromJson(readNote(note)).object();
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    const RemoteEndpoint endpoint{
        .path = QByteArray::fromBase64(text("endpointBytes").toLatin1()),
        .pid = static_cast<qint64>(object.value(QLatin1String("pid")).toDouble()),
        .through = text("through"),
        .service = text("service"),
        .reason = text("reason")};
    if (!endpoint.path.startsWith('/') || endpoint.pid <= 0 || endpoint.service.isEmpty()
        || !hasOpen(endpoint.pid, note))
        return std::nullopt;
    return endpoint;
}

} // namespace

QString RemoteEndpoint::toText() const
{
    const QString name = QStringLiteral("remote (%1: %2)").arg(through, service);
    return reason.isEmpty() ? name : name + QStringLiteral(": ") + reason;
}

std::vector<RemoteEndpoint> remoteEndpoints(const QByteArray &directory)
{
    std::vector<RemoteEndpoint> endpoints;
    std::error_code failure;
    std::filesystem::directory_iterator file(directory.toStdString(), failure);
    for (; !failure && file != std::filesystem::directory_iterator(); file.increment(failure)) {
        if (file->path().extension() != ".remote")
            continue;
        if (auto endpoint = endpointOf(QByteArray::fromStdString(file->path().string())))
            endpoints.push_back(std::move(*endpoint));
    }
    return endpoints;
}

} // namespace Monitor
