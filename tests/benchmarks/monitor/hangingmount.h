// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace Bench {

/// A directory on a file system that never answers, like a network file system whose server is
/// gone: a FUSE mount with nobody behind it. In this process's own mount namespace, so that nobody
/// else runs into it. Waiting calls fail when the object is destroyed.
class HangingMount
{
public:
    /// Call it before there is a second thread.
    /// @param folder an empty directory.
    explicit HangingMount(const QString &folder);
    ~HangingMount();
    Q_DISABLE_COPY_MOVE(HangingMount)

    /// Empty if it is mounted.
    const QString &problem() const { return m_problem; }

private:
    const QByteArray m_folder;
    int m_device = -1;
    QString m_problem;
};

} // namespace Bench
