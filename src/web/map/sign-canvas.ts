import { TILE } from '../marks/strokes.ts';
import type { Look } from './grammar.ts';
import { FONT } from './sign-svg.ts';
import type { PartyMark } from '../../terms/desk.ts';
import { clusterSign, SIGN_REACH, signOf, type SignInks, type Stroke } from './sign.ts';

/** Pixels of a picture for one CSS pixel: sharp on screens with up to three. */
export const PICTURE_RATIO = 3;

/** Draws a sign as a picture for the map's store of pictures. */
export function signPicture(look: Look, inks: SignInks): ImageData {
  return picture(signOf(look, inks), SIGN_REACH);
}

/** The same for a cluster; its number is written over it by the map. */
export function clusterPicture(party: PartyMark | null, isOpen: boolean, inks: SignInks): ImageData {
  return picture(clusterSign(party, isOpen, inks), SIGN_REACH + 3);
}

function picture(strokes: readonly Stroke[], reach: number): ImageData {
  const size = reach * 2 * PICTURE_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const brush = canvas.getContext('2d')!;
  brush.setTransform(PICTURE_RATIO, 0, 0, PICTURE_RATIO, size / 2, size / 2);
  brush.lineJoin = brush.lineCap = 'round';
  for (const stroke of strokes) draw(brush, stroke);
  return brush.getImageData(0, 0, size, size);
}

function draw(brush: CanvasRenderingContext2D, stroke: Stroke): void {
  const square = (half: number, round: number) => {
    brush.beginPath();
    brush.roundRect(-half, -half, half * 2, half * 2, round);
  };
  switch (stroke.kind) {
    case 'box':
      square(stroke.half, stroke.round);
      brush.fillStyle = stroke.fill;
      return brush.fill();
    case 'frame':
      square(stroke.half, 2);
      brush.lineCap = 'butt';
      brush.setLineDash(stroke.dash?.split(' ').map(Number) ?? []);
      brush.lineWidth = stroke.width;
      brush.strokeStyle = stroke.colour;
      return brush.stroke();
    case 'tiled':
      brush.save();
      square(stroke.half, 2);
      brush.clip();
      tile(brush, stroke);
      return brush.restore();
    case 'letter':
      brush.font = `700 11px ${FONT}`;
      brush.textAlign = 'center';
      brush.lineWidth = 3;
      brush.strokeStyle = stroke.halo;
      brush.strokeText(stroke.text, 0, 4);
      brush.fillStyle = stroke.colour;
      return brush.fillText(stroke.text, 0, 4);
  }
}

function tile(brush: CanvasRenderingContext2D, { d, colour, width }: Extract<Stroke, { kind: 'tiled' }>): void {
  if (!d) return;
  const path = new Path2D(d);
  brush.lineCap = 'round';
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  for (let x = -2 * TILE; x <= 2 * TILE; x += TILE) {
    for (let y = -2 * TILE; y <= 2 * TILE; y += TILE) {
      brush.save();
      brush.translate(x, y);
      brush.stroke(path);
      brush.restore();
    }
  }
}
