// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "gui/console/commandeditor.h"

#include <QtCore/qvariant.h>

#include <chrono>
#include <optional>

namespace Monitor {

/// An unsent request as the user left it: finished or not, valid or not.
struct RequestState
{
    EndpointAddress endpoint; ///< Empty for the one selected in the window.
    CommandEditor::Mode mode = CommandEditor::Mode::Text;
    QString text;
    QString filePath;
    /// None waits forever.
    std::optional<std::chrono::seconds> timeout = std::chrono::seconds(30);

    /// Whether the user has entered anything.
    bool hasContent() const { return !text.isEmpty() || !filePath.isEmpty(); }

    /// For the settings.
    QVariantMap toMap() const;
    /// Invalid values get their defaults.
    static RequestState fromMap(const QVariantMap &map);

    bool operator==(const RequestState &other) const = default;
};

} // namespace Monitor
