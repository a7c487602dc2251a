/** Web frameworks, ORMs, clients, data and machine learning. The order decides between entries that fit equally well. */
// prettier-ignore
export const pythonLibraries = [
  "cuda-out-of-memory", "numpy-binary-mismatch", "pydantic-validation", "django-settings", "django-template-or-url",
  "django-query", "django-manage-command", "python-database-constraint", "sqlalchemy-session",
  "sqlalchemy-url-or-driver", "sqlalchemy-error", "flask-application", "jinja-template", "celery-task",
  "python-http-url-invalid", "python-http-connection", "aiohttp-answer-not-json", "torch-shape-mismatch",
  "torch-device", "torch-cuda-crash", "numpy-version", "data-file-unreadable", "scikit-learn-error",
  "tensorflow-error", "fastapi-definition", "python-database-client", "django-error", "opencv-error",
  "selenium-error", "yt-dlp-failed", "language-data-missing", "docker-python-client", "polars-error",
  "huggingface-model-files", "airflow-task", "protobuf-version", "asgi-wsgi-mix", "numpy-truth-value",
  "numpy-ragged-array", "torch-checkpoint-mismatch", "torch-autograd", "unsafe-pickle-refused", "pandas-merge-keys",
  "pandas-labels", "vllm-memory", "celery-broker-unreachable", "pyinstaller-program", "pillow-error",
  "transformers-usage", "torch-index-range", "playwright-error", "excel-file", "python-http-header",
  "discord-command", "vector-dimension", "torch-gpu-not-supported", "torch-shared-memory", "transformers-model-type",
  "django-migration-history", "pandas-removed-name", "sklearn-feature-mismatch", "python-library-name-removed",
  "streamlit-error", "chroma-sqlite-too-old", "pydantic-1-new-python", "urllib3-old-openssl",
];
