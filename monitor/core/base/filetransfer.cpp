// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filetransfer.h"

#include <QtCore/qfile.h>
#include <QtCore/qsavefile.h>

namespace Monitor {

using namespace IpcCore;

namespace {

Error transferError(ErrorCode code, const QFileDevice &file)
{
    return Error(code, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
}

Result<QByteArray> readWholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return transferError(ErrorCode::AccessDenied, file);
    // Reading one byte past the limit detects a file that is too large: not every file knows its
    // size.
    const QByteArray bytes = file.read(FileTransfer::MaxSize + 1);
    if (file.error() != QFileDevice::NoError)
        return transferError(ErrorCode::SystemError, file);
    if (bytes.size() > FileTransfer::MaxSize)
        return Error(ErrorCode::MessageTooLarge, QStringLiteral("%1 is too large").arg(path));
    return bytes;
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // The directory may not allow creating a temporary file.
    file.setDirectWriteFallback(true);
    if (file.open(QSaveFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return transferError(ErrorCode::SystemError, file);
}

} // namespace

class FileTransfer::Worker : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void readDone(const IpcCore::Result<QByteArray> &result);
    void writeDone(const IpcCore::Result<void> &result);
};

FileTransfer::FileTransfer(QObject *parent)
    : QObject(parent)
{}

FileTransfer::~FileTransfer()
{
    cancel();
}

FileTransfer::Worker *FileTransfer::startThread()
{
    cancel();
    m_worker = new Worker;
    connect(m_worker, &Worker::readDone, this, [this](const Result<QByteArray> &result) {
        cancel();
        Q_EMIT readDone(result);
    });
    connect(m_worker, &Worker::writeDone, this, [this](const Result<void> &result) {
        cancel();
        Q_EMIT writeDone(result);
    });
    m_thread = std::make_unique<WorkerThread>(QStringLiteral("FileTransfer"), m_worker);
    return m_worker;
}

void FileTransfer::read(const QString &path)
{
    Worker *worker = startThread();
    QMetaObject::invokeMethod(worker,
                              [worker, path] { Q_EMIT worker->readDone(readWholeFile(path)); });
}

void FileTransfer::write(const QString &path, const QByteArray &bytes)
{
    Worker *worker = startThread();
    QMetaObject::invokeMethod(
        worker, [worker, path, bytes] { Q_EMIT worker->writeDone(replaceFile(path, bytes)); });
}

void FileTransfer::cancel()
{
    if (!m_thread)
        return;
    m_worker->disconnect(this);
    m_worker = nullptr;
    m_thread->leave();
    m_thread.reset();
}

} // namespace Monitor

#include "filetransfer.moc"
