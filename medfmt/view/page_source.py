# SPDX-License-Identifier: MIT
"""The text of the viewer's page; `page` puts title, facts and data in the places marked with @."""

from __future__ import annotations

PAGE = r"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>@TITLE@</title><style>
:root{color-scheme:light dark;--ring:#1a56c4;--line:color-mix(in srgb,CanvasText 20%,Canvas)}
@media(prefers-color-scheme:dark){:root{--ring:#7db4ff}}
*{box-sizing:border-box}
body{margin:0;padding:.75rem;font:14px/1.45 system-ui,sans-serif;background:Canvas;color:CanvasText}
h1{font-size:1.05rem;margin:0 0 .5rem;overflow-wrap:anywhere}
#views{display:grid;gap:.5rem;grid-template-columns:repeat(3,minmax(0,1fr))}
figure{margin:0;background:#000;border-radius:6px;overflow:hidden}
canvas{display:block;width:100%;aspect-ratio:1;touch-action:none;cursor:crosshair}
canvas:focus-visible{outline:3px solid var(--ring);outline-offset:-3px}
#panel{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;margin:.6rem 0}
label{display:flex;align-items:center;gap:.5rem}
input[type=range]{width:9rem}
output{font-variant-numeric:tabular-nums;min-width:4ch}
#told{font-variant-numeric:tabular-nums;border-top:1px solid var(--line);padding-top:.5rem;overflow-wrap:anywhere}
small{opacity:.8}
#course{display:block;width:100%;height:8.5rem;margin:.2rem 0 .6rem;cursor:crosshair;touch-action:none}
[hidden]{display:none!important}
#course path{fill:none;stroke:currentColor;stroke-width:1.3}
#course line{stroke:var(--line)}
#course .now{stroke:var(--ring);stroke-width:2}
#course circle{fill:var(--ring)}
#course text{fill:currentColor;font-size:12px;font-variant-numeric:tabular-nums}
@media(max-width:700px){#views{grid-template-columns:minmax(0,1fr)}canvas{max-height:70vh}}
</style></head><body>
<h1>@TITLE@</h1>
<div id="views"></div>
<div id="panel">
<label>Level <input id="level" type="range" step="any"><output id="levelOut"></output></label>
<label>Window <input id="width" type="range" step="any"><output id="widthOut"></output></label>
<label id="timeLabel">Time <input id="time" type="range" min="0" value="0"><output id="timeOut">0</output></label>
</div>
<svg id="course" role="img" hidden></svg>
<div id="told" role="status" aria-live="polite">Reading …</div>
<p><small>Click or drag to move the crosshair; scroll for slices; drag with the right button (or Shift) for window and
level. Keys: arrows, Page Up and Page Down, [ and ] for time.@COURSE@</small></p>
<p><small>@SIZE@</small></p>
<script id="data" type="text/plain">@DATA@</script>
<script>
"use strict";
const F=@FACTS@,[NX,NY,NZ,NT]=F.shape,N=[NX,NY,NZ],S=F.samples,$=id=>document.getElementById(id);
const AXES={axial:[2,0,1],coronal:[1,0,2],sagittal:[0,1,2]};
const state={at:N.map(n=>n>>1),t:0,level:F.window[0],width:F.window[1]};
let V=null;
const index=(p,t)=>S*(p[0]+NX*(p[1]+NY*(p[2]+NZ*t)));
const dot=(m,p)=>m.slice(0,3).map(r=>r[0]*p[0]+r[1]*p[1]+r[2]*p[2]+r[3]);
const strides=[S,S*NX,S*NX*NY];
const views=Object.entries(AXES).map(([name,[fixed,across,up]])=>{
  const figure=document.createElement("figure"),canvas=document.createElement("canvas");
  canvas.tabIndex=0;canvas.id=name;canvas.setAttribute("role","application");
  figure.append(canvas);$("views").append(figure);
  const info=F.views[name],back=document.createElement("canvas");
  back.width=N[across];back.height=N[up];
  return {name,fixed,across,up,canvas,back,info,image:back.getContext("2d").createImageData(N[across],N[up])};
});
function paint(v){
  const w=N[v.across],h=N[v.up],out=v.image.data,low=state.level-state.width/2,gain=255/state.width;
  const base=index([0,0,0],state.t)+state.at[v.fixed]*strides[v.fixed],sa=strides[v.across],su=strides[v.up];
  for(let y=0;y<h;y++){
    let from=base+(h-1-y)*su,to=4*y*w;
    const step=v.info.mirror?-sa:sa;
    if(v.info.mirror)from+=(w-1)*sa;
    for(let x=0;x<w;x++,from+=step,to+=4){
      if(S>1){out[to]=V[from];out[to+1]=V[from+1];out[to+2]=V[from+2]}
      else out[to]=out[to+1]=out[to+2]=(V[from]*F.slope+F.inter-low)*gain+.5|0;
      out[to+3]=255;
    }
  }
  v.back.getContext("2d").putImageData(v.image,0,0);
  const c=v.canvas,ratio=Math.min(devicePixelRatio||1,2),side=Math.max(64,c.clientWidth)*ratio|0,high=Math.max(64,c.clientHeight)*ratio|0;
  if(c.width!==side||c.height!==high){c.width=side;c.height=high}
  const g=c.getContext("2d"),wide=w*v.info.pixel[0],tall=h*v.info.pixel[1],scale=Math.min(side/wide,high/tall);
  const box=v.box={x:(side-wide*scale)/2,y:(high-tall*scale)/2,w:wide*scale,h:tall*scale,ratio};
  g.imageSmoothingEnabled=false;g.fillStyle="#000";g.fillRect(0,0,side,high);
  g.drawImage(v.back,box.x,box.y,box.w,box.h);
  const [cx,cy]=place(v,state.at);
  g.strokeStyle="rgba(80,220,120,.85)";g.lineWidth=ratio;g.beginPath();
  g.moveTo(cx,box.y);g.lineTo(cx,box.y+box.h);g.moveTo(box.x,cy);g.lineTo(box.x+box.w,cy);g.stroke();
  g.font=`600 ${15*ratio}px system-ui,sans-serif`;g.fillStyle="#ffd54a";g.strokeStyle="#000";g.lineWidth=3*ratio;
  const m=13*ratio,L=v.info.letters,spots=[[m,high/2],[side-m,high/2],[side/2,m],[side/2,high-m]];
  g.textAlign="center";g.textBaseline="middle";
  [...L].forEach((l,i)=>{g.strokeText(l,...spots[i]);g.fillText(l,...spots[i])});
  c.setAttribute("aria-label",`${v.name}, slice ${state.at[v.fixed]+1} of ${N[v.fixed]}; left edge ${L[0]}, right edge ${L[1]}`);
}
function place(v,p){
  const w=N[v.across],h=N[v.up],b=v.box,a=v.info.mirror?w-1-p[v.across]:p[v.across];
  return [b.x+(a+.5)/w*b.w,b.y+(h-1-p[v.up]+.5)/h*b.h];
}
function at(v,event){
  const r=v.canvas.getBoundingClientRect(),b=v.box,w=N[v.across],h=N[v.up];
  const x=((event.clientX-r.left)*v.canvas.width/r.width-b.x)/b.w*w,y=((event.clientY-r.top)*v.canvas.height/r.height-b.y)/b.h*h;
  const a=Math.floor(v.info.mirror?w-x:x),u=Math.floor(h-y),clip=(n,m)=>Math.max(0,Math.min(m-1,n)),p=[...state.at];
  p[v.across]=clip(a,w);p[v.up]=clip(u,h);return p;
}
const short=x=>Number(x.toPrecision(6)).toString();
function tell(){
  const p=state.at,i=index(p,state.t),world=dot(F.affine,p).map(x=>x.toFixed(1)),file=dot(F.original,p).map(Math.round);
  const value=S>1?`(${V[i]}, ${V[i+1]}, ${V[i+2]})`:short(V[i]*F.slope+F.inter);
  $("told").textContent=`value ${value} · voxel [${file.join(", ")}${NT>1?", "+state.t:""}] · RAS ${world.join(", ")} mm`;
  $("levelOut").value=short(state.level);$("widthOut").value=short(state.width);$("timeOut").value=state.t+(F.step?` (${short(state.t*F.step)} s)`:"");
}
const COURSE={left:64,right:14,top:8,bottom:22};
function plot(){
  const c=$("course");if(c.hasAttribute("hidden"))return;
  const w=Math.max(200,c.clientWidth),h=Math.max(60,c.clientHeight),base=h-COURSE.bottom;
  const values=Array.from({length:NT},(_,t)=>V[index(state.at,t)]*F.slope+F.inter),real=values.filter(Number.isFinite);
  let low=real.reduce((a,b)=>Math.min(a,b),Infinity),high=real.reduce((a,b)=>Math.max(a,b),-Infinity);
  if(!real.length)[low,high]=[0,1];else if(low===high)[low,high]=[low-.5,high+.5];
  const x=t=>COURSE.left+t*(w-COURSE.left-COURSE.right)/(NT-1),y=a=>base-(a-low)/(high-low)*(base-COURSE.top);
  let path="",pen="M";
  values.forEach((a,t)=>{if(Number.isFinite(a)){path+=`${pen}${x(t).toFixed(2)} ${y(a).toFixed(2)}`;pen="L"}else pen="M"});
  const unit=F.step?`${short((NT-1)*F.step)} s`:`volume ${NT-1}`,a=values[state.t],line=(y)=>`<line x1="${COURSE.left}" x2="${w-COURSE.right}" y1="${y}" y2="${y}"/>`;
  const text=(x,y,anchor,words)=>`<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
  c.innerHTML=line(y(low))+line(y(high))+`<path d="${path}"/>`
    +`<line class="now" x1="${x(state.t)}" x2="${x(state.t)}" y1="${COURSE.top}" y2="${base}"/>`
    +(Number.isFinite(a)?`<circle r="4" cx="${x(state.t)}" cy="${y(a)}"/>`:"")
    +text(COURSE.left-6,y(high)+4,"end",short(high))+text(COURSE.left-6,y(low)+4,"end",short(low))
    +text(COURSE.left,h-5,"start","0")+text(w-COURSE.right,h-5,"end",unit);
  c.setAttribute("aria-label",`time course of the voxel: ${short(low)} to ${short(high)}, ${short(a)} at time ${state.t}`);
}
let waiting=false;
function draw(){if(!V||waiting)return;waiting=true;requestAnimationFrame(()=>{waiting=false;views.forEach(paint);plot();tell()})}
function move(axis,by){state.at[axis]=Math.max(0,Math.min(N[axis]-1,state.at[axis]+by));draw()}
function time(t){state.t=Math.max(0,Math.min(NT-1,t));$("time").value=state.t;draw()}
function windowing(level,width){state.level=level;state.width=Math.max(width,1e-9);$("level").value=level;$("width").value=state.width;draw()}
for(const v of views){
  const c=v.canvas;let drag=null;
  c.addEventListener("contextmenu",e=>e.preventDefault());
  c.addEventListener("pointerdown",e=>{
    if(!v.box)return;
    c.setPointerCapture(e.pointerId);drag={x:e.clientX,y:e.clientY,level:state.level,width:state.width,tone:e.button===2||e.shiftKey};
    if(!drag.tone){state.at=at(v,e);draw()}c.focus();e.preventDefault()});
  c.addEventListener("pointermove",e=>{
    if(!drag)return;
    if(drag.tone){const unit=F.window[1]/200;windowing(drag.level-(e.clientY-drag.y)*unit,drag.width+(e.clientX-drag.x)*unit)}
    else{state.at=at(v,e);draw()}});
  for(const end of ["pointerup","pointercancel"])c.addEventListener(end,()=>{drag=null});
  c.addEventListener("wheel",e=>{e.preventDefault();move(v.fixed,e.deltaY<0?1:-1)},{passive:false});
  c.addEventListener("keydown",e=>{
    const side=v.info.mirror?-1:1;
    const act={ArrowLeft:()=>move(v.across,-side),ArrowRight:()=>move(v.across,side),ArrowUp:()=>move(v.up,1),
      ArrowDown:()=>move(v.up,-1),PageUp:()=>move(v.fixed,1),PageDown:()=>move(v.fixed,-1),
      "[":()=>time(state.t-1),"]":()=>time(state.t+1)}[e.key];
    if(act){act();e.preventDefault()}});
}
$("time").max=NT-1;$("timeLabel").hidden=NT<2;$("time").addEventListener("input",e=>time(+e.target.value));
$("course").toggleAttribute("hidden",NT<2||S>1);
for(const kind of ["pointerdown","pointermove"])$("course").addEventListener(kind,e=>{
  if(kind==="pointerdown")e.currentTarget.setPointerCapture(e.pointerId);else if(!e.buttons)return;
  const r=e.currentTarget.getBoundingClientRect(),wide=r.width-COURSE.left-COURSE.right;
  time(Math.round((e.clientX-r.left-COURSE.left)/wide*(NT-1)))});
const [L0,W0]=F.window;
Object.assign($("level"),{min:L0-W0*1.5,max:L0+W0*1.5,value:L0});Object.assign($("width"),{min:W0/100,max:W0*3,value:W0});
$("level").addEventListener("input",e=>windowing(+e.target.value,state.width));
$("width").addEventListener("input",e=>windowing(state.level,+e.target.value));
if(S>1)for(const id of ["level","width"])$(id).parentElement.hidden=true;
addEventListener("resize",draw);
(async()=>{
  const bytes=text=>{const all=atob(text),out=new Uint8Array(all.length);for(let i=0;i<all.length;i++)out[i]=all.charCodeAt(i);return out};
  const text=$("data").textContent,packed=Uint8Array.fromBase64?Uint8Array.fromBase64(text):bytes(text);
  const stream=new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  V=new globalThis[F.type](await new Response(stream).arrayBuffer());
  $("data").remove();draw();
})().catch(e=>{$("told").textContent="This page cannot be shown here: "+e});
</script></body></html>
"""
