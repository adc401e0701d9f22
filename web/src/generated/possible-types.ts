
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "Asset": [
      "Dashboard",
      "Dataset",
      "Model"
    ],
    "HealthSubject": [
      "Dashboard",
      "Dataset",
      "Field",
      "Job",
      "Model"
    ],
    "LineageEntity": [
      "Dashboard",
      "Dataset",
      "Field",
      "Model"
    ],
    "Node": [
      "Dashboard",
      "Dataset",
      "DatasetVersion",
      "Field",
      "Job",
      "Model",
      "Note",
      "Owner",
      "Run",
      "Term"
    ],
    "SearchResult": [
      "Dashboard",
      "Dataset",
      "Field",
      "Job",
      "Model",
      "Term"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Asset": [
      "Dashboard",
      "Dataset",
      "Model"
    ],
    "HealthSubject": [
      "Dashboard",
      "Dataset",
      "Field",
      "Job",
      "Model"
    ],
    "LineageEntity": [
      "Dashboard",
      "Dataset",
      "Field",
      "Model"
    ],
    "Node": [
      "Dashboard",
      "Dataset",
      "DatasetVersion",
      "Field",
      "Job",
      "Model",
      "Note",
      "Owner",
      "Run",
      "Term"
    ],
    "SearchResult": [
      "Dashboard",
      "Dataset",
      "Field",
      "Job",
      "Model",
      "Term"
    ]
  }
};
      export default result;
    