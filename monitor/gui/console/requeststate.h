// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "gui/console/commandeditor.h"

#include <QtCore/qvariant.h>

#include <chrono>
#include <optional>

namespace Monitor {

/// What is to be sent, and where to, as somebody left it: finished or not, valid or not.
struct RequestState
{
    EndpointAddress endpoint; ///< Empty: the one selected in the window.
    CommandEditor::Mode mode = CommandEditor::Mode::Text;
    QString text;
    QString filePath;
    /// None: waits without end.
    std::optional<std::chrono::seconds> timeout = std::chrono::seconds(30);

    /// Whether there is anything that somebody wrote.
    bool hasContent() const { return !text.isEmpty() || !filePath.isEmpty(); }

    /// For settings.
    QVariantMap toMap() const;
    /// What cannot be read has its default.
    static RequestState fromMap(const QVariantMap &map);

    bool operator==(const RequestState &other) const = default;
};

} // namespace Monitor
