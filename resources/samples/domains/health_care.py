# SPDX-License-Identifier: GPL-3.0-or-later
"""Patient histories. Planted: patient-117 is given penicillin although an allergy was recorded; an import of an older
record emptied the list of allergies."""

WARDS = ["A1", "A2", "B1", "B2", "ICU"]
COMPLAINTS = ["fracture", "fever", "chest pain", "cough", "migraine", "appendicitis"]
DRUGS = ["ibuprofen", "paracetamol", "metamizole", "amoxicillin", "penicillin", "heparin"]
ALLERGIES = ["penicillin", "latex", "nuts", "iodine"]


class Hospital:
    def __init__(self, world):
        self.world, self.number = world, 0

    def open(self):
        self.world.start(self.admissions())

    def admissions(self):
        while True:
            self.number += 1
            self.world.start(self.patient(self.number))
            yield self.world.random.expovariate(1 / 2100)

    def temperature(self, celsius):
        # The schema changes part-way: a number becomes a value with a unit.
        return celsius if self.world.share() < 0.5 else {"value": celsius, "unit": "°C"}

    def patient(self, number):
        r, trail, name = self.world.random, self.world.trail(), f"patient-{number}"
        planted = number == 117
        trail.emit(name, "PatientAdmitted", {
            "born": f"{r.randint(1931, 2015)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}", "ward": r.choice(WARDS),
            "complaint": r.choice(COMPLAINTS), "status": "admitted", "allergies": []}, user=f"nurse-{r.randint(1, 30)}")
        yield r.uniform(300, 3000)
        allergies = ["penicillin"] if planted else r.sample(ALLERGIES, r.choice([0, 0, 0, 1, 1, 2]))
        if allergies:
            trail.emit(name, "AllergyRecorded", {"allergies": allergies}, user=f"doctor-{r.randint(1, 12)}")
        for day in range(r.randint(1, 6)):
            yield r.uniform(3000, 30000)
            trail.emit(name, "VitalsMeasured", {"vitals": {
                "pulse": r.randint(55, 120), "temperature": self.temperature(round(r.uniform(36.0, 39.8), 1)),
                "pressure": f"{r.randint(100, 160)}/{r.randint(60, 100)}"}})
            if r.random() < 0.4:
                sample = f"lab-{number}-{day + 1}"
                trail.emit(sample, "SampleTaken", {"patient": name, "kind": r.choice(["blood", "urine", "swab"]), "status": "taken"})
                yield r.uniform(2000, 20000)
                trail.emit(sample, "ResultReported", {"status": "done", "crp": r.randint(1, 90), "critical": r.random() < 0.05})
            drug = r.choice([d for d in DRUGS if d not in allergies])
            trail.emit(name, "MedicationOrdered", {"medication": {"drug": drug, "mg": r.choice([5, 100, 250, 400, 500]), "status": "ordered"}})
            yield r.uniform(600, 4000)
            trail.emit(name, "MedicationGiven", {"medication": {"status": "given"}}, user=f"nurse-{r.randint(1, 30)}")
            if r.random() < 0.12:
                trail.emit(name, "PatientMoved", {"ward": r.choice(WARDS)})
        if planted:
            yield 2000
            self.world.trail().emit(name, "RecordImported", {
                "allergies": [], "insurance": {"number": "K-20331", "kind": "public"}}, user="interface-2", source="practice export")
            yield 7000
            trail.emit(name, "MedicationOrdered", {"medication": {"drug": "penicillin", "mg": 500, "status": "ordered"}}, user="doctor-4")
            yield 1500
            trail.emit(name, "MedicationGiven", {"medication": {"status": "given"}}, user="nurse-9")
            yield 700
            trail.emit(name, "ReactionObserved", {"reaction": "anaphylaxis", "ward": "ICU"}, user="nurse-9")
        yield r.uniform(20000, 200000)
        trail.emit(name, "PatientDischarged", {"status": "discharged", "ward": None})


def fill(world):
    Hospital(world).open()
