// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"
#include "core/privacy/redactionrules.h"
#include "core/server/activitytracker.h"
#include "core/trace/tracering.h"

#include <QtCore/qjsonobject.h>

namespace Monitor {

/// What a bundle may contain, in the order of bundlePartId().
enum class BundlePart {
    Versions,   ///< Of the programs, the system and the desktop.
    Settings,   ///< Numbers and choices, none of the user's texts.
    Endpoints,  ///< States and conditions with their evidence.
    Statistics, ///< What servers report about themselves.
    Events,
    Trace,
};

inline constexpr int BundlePartCount = int(BundlePart::Trace) + 1;

/// The member of a part in the bundle's JSON. Never changes.
const char *bundlePartId(BundlePart part);

/// All that bundles are made of, as it was at one time. Copies cost nothing.
struct BundleSources
{
    QJsonObject desktop;  ///< What only a window knows; added to the versions.
    QJsonObject settings; ///< Without secrets.
    SnapshotPointer snapshot;
    QHash<EndpointAddress, EndpointActivity> activities;
    QList<EventPointer> events; ///< Oldest first.
    TraceCapture trace;
    RedactionRules rules;
};

/// What the user wants to be in it.
struct BundleChoice
{
    QSet<BundlePart> parts = {BundlePart::Versions,   BundlePart::Settings, BundlePart::Endpoints,
                              BundlePart::Statistics, BundlePart::Events,   BundlePart::Trace};
    /// Whether ~ stands for the home directory, which has the user's name.
    bool hidesHome = true;
};

/// What a bug report needs, in one readable document. Nobody's texts are in it before the redaction
/// rules have seen them. Any thread; takes up to a second for the most rows.
///
/// Contains the last MostBundleEvents events and MostBundleTraceRows rows, and says how many are left out.
QJsonObject supportBundle(const BundleSources &sources, const BundleChoice &choice = {});

inline constexpr qsizetype MostBundleEvents = 2'000;
inline constexpr qsizetype MostBundleTraceRows = 2'000;

} // namespace Monitor
