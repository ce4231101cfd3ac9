// SPDX-License-Identifier: GPL-3.0-or-later
// Patients of the health care sample: what a ward must know.
fromCategory('patient')
  .foreachStream()
  .when({
    $init: () => ({ status: 'unknown', ward: null, allergies: [], given: [], pulse: null, fever: false }),
    PatientAdmitted(patient, event) {
      patient.status = 'admitted';
      patient.ward = event.data.ward;
    },
    PatientMoved(patient, event) { patient.ward = event.data.ward; },
    AllergyRecorded(patient, event) { patient.allergies = [...event.data.allergies]; },
    RecordImported(patient, event) { patient.allergies = [...event.data.allergies]; },
    VitalsMeasured(patient, event) {
      const { pulse, temperature } = event.data.vitals;
      patient.pulse = pulse;
      // An older release sends a number, a newer one a value with its unit.
      patient.fever = (temperature.value ?? temperature) >= 38;
    },
    MedicationOrdered(patient, event) { patient.ordered = event.data.medication.drug; },
    MedicationGiven(patient) { patient.given.push(patient.ordered); },
    ReactionObserved(patient, event) { patient.reaction = event.data.reaction; },
    PatientDischarged(patient) {
      patient.status = 'discharged';
      patient.ward = null;
    },
  });
