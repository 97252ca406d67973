// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/bundle/supportbundle.h"

#include <QtWidgets/qdialog.h>

class QLabel;
class QPushButton;

namespace Monitor {

class ValueTree;

/// Shows a support bundle as it would be written, lets the user leave out parts, and writes it.
/// Builds and writes it in the thread pool.
class BundleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BundleDialog(const BundleSources &sources, QWidget *parent = nullptr);

    /// The bundle as shown, as JSON; empty while it is being built.
    const QByteArray &json() const { return m_json; }

    /// Writes what is shown, readable by the user only.
    void writeTo(const QString &path);

    QString statusText() const;

private:
    QWidget *createParts();
    void build();
    void takeBuilt(int number, const QByteArray &json);
    void openSaveDialog();

    const BundleSources m_sources;
    BundleChoice m_choice;
    QByteArray m_json;
    int m_builds = 0; ///< Numbers them: only the last one is shown.
    ValueTree *m_tree;
    QLabel *m_status;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace Monitor
