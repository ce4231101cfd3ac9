// SPDX-License-Identifier: GPL-3.0-or-later
// The stores that are known by their tables, one declaration each (store_spec.h). Facts:
// reference/sql-formats.md; each file names its section. Thread-safety: pure functions.
#pragma once

#include "source/store_spec.h"

#include <vector>

namespace hindcast::source {

StoreSpec axonStore();
StoreSpec axonStore2();
StoreSpec axonStore5();
StoreSpec castoreStore();
StoreSpec commandedStore();
StoreSpec commandedStoreOld(); ///< before 0.14
StoreSpec emmettPostgresStore();
StoreSpec martenStore();
StoreSpec messageDbStore();
StoreSpec nEventStore();
StoreSpec pythonDcbStore();
StoreSpec pythonStore();
StoreSpec pythonStore8(); ///< and 7
StoreSpec railsEventStore();
StoreSpec railsEventStore1(); ///< 0.19 to 1.x
StoreSpec railsEventStore0(); ///< up to 0.18

// dotnet_stores.cpp
StoreSpec sqlStreamStore();
StoreSpec eventuousStore();
StoreSpec fisherStore();
StoreSpec eventFlowStore();
StoreSpec sekibanStore();
StoreSpec sekibanDcbStore();
StoreSpec sekibanDcbSqliteStore();

// jvm_stores.cpp
StoreSpec pekkoJdbcStore();
StoreSpec pekkoLegacyStore();
StoreSpec pekkoR2dbcStore();
StoreSpec akkaNetStore();
StoreSpec akkaNetCompatibleStore();
StoreSpec kestrelStore();
StoreSpec fmodelStore();
StoreSpec khystStore();
StoreSpec edomataStore();

// php_stores.cpp
StoreSpec proophStore();
StoreSpec spatieStore();
StoreSpec eventSauceStore();
StoreSpec eventSauceStoreOld();
StoreSpec patchlevelStore();
StoreSpec patchlevelStreamStore();
StoreSpec neosStore();
StoreSpec broadwayStore();
StoreSpec verbsStore();

// rust_stores.cpp
StoreSpec cqrsEsStore();
StoreSpec disintegrateStore();
StoreSpec eventuallyStore();
StoreSpec eventuallyStoreOld();
StoreSpec esEntityStore();
StoreSpec esrsStore();

// other_stores.cpp
StoreSpec hallgrenStore();
StoreSpec goesStore();
StoreSpec rangedbStore();
StoreSpec rangedbStoreOld();
StoreSpec sequentStore();
StoreSpec sequentStoreOld();
StoreSpec pgEventstoreStore();
StoreSpec eventSourceryStore();
StoreSpec resolveStore();

/// What bodies a store of this format may have, as an export of it names it; Json where nothing tells.
Bodies bodiesOf(std::string_view format);

/// All of them.
std::vector<StoreSpec> knownStores();

} // namespace hindcast::source
