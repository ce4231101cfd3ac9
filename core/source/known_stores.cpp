// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/known_stores.h"

namespace hindcast::source {

std::vector<StoreSpec> knownStores() {
    return {emmettPostgresStore(),
            messageDbStore(),
            castoreStore(),
            martenStore(),
            railsEventStore(),
            railsEventStore1(),
            railsEventStore0(),
            commandedStore(),
            commandedStoreOld(),
            axonStore(),
            axonStore2(),
            axonStore5(),
            pythonStore(),
            pythonStore8(),
            nEventStore(),
            pythonDcbStore(),
            sqlStreamStore(),
            eventuousStore(),
            fisherStore(),
            eventFlowStore(),
            sekibanStore(),
            sekibanDcbStore(),
            sekibanDcbSqliteStore(),
            pekkoJdbcStore(),
            pekkoLegacyStore(),
            pekkoR2dbcStore(),
            akkaNetStore(),
            akkaNetCompatibleStore(),
            kestrelStore(),
            fmodelStore(),
            khystStore(),
            edomataStore(),
            proophStore(),
            spatieStore(),
            eventSauceStore(),
            eventSauceStoreOld(),
            patchlevelStore(),
            patchlevelStreamStore(),
            neosStore(),
            broadwayStore(),
            verbsStore(),
            cqrsEsStore(),
            disintegrateStore(),
            eventuallyStore(),
            eventuallyStoreOld(),
            esEntityStore(),
            esrsStore(),
            hallgrenStore(),
            goesStore(),
            rangedbStore(),
            rangedbStoreOld(),
            sequentStore(),
            sequentStoreOld(),
            pgEventstoreStore(),
            eventSourceryStore(),
            resolveStore()};
}

Bodies bodiesOf(std::string_view format) {
    if (format == "axon-server") return Bodies::Any;
    for (const StoreSpec& spec : knownStores()) {
        if (spec.format != format) continue;
        if (spec.bodies != Bodies::Json) return spec.bodies;
        if (spec.fields.binaryPayload) return Bodies::Any;
    }
    return Bodies::Json;
}

} // namespace hindcast::source
