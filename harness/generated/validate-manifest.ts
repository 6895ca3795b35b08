// Generated from its schema by harness/build/generate-validators.ts: npm run validators
// @ts-nocheck
import type { ValidateFunction } from 'ajv';

export const validateManifest: ValidateFunction = validate10;

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["schemaVersion","revision","opaVersion","controls","resourceTypes","inputSchema"],"additionalProperties":false,"properties":{"schemaVersion":{"const":1},"revision":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"opaVersion":{"type":"string","minLength":1},"controls":{"type":"array","items":{"type":"object","required":["id","aliases","title","description","severity","standards","resourceTypes","references","messages","translations","parameters","related","evidence","package","reads"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"aliases":{"type":"array","items":{"type":"string","minLength":1}},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"severity":{"enum":["INFORMATIONAL","LOW","MEDIUM","HIGH","CRITICAL"]},"standards":{"type":"array","items":{"type":"string","minLength":1}},"resourceTypes":{"type":"array","items":{"type":"string","minLength":1},"minItems":1},"references":{"type":"array","items":{"type":"string","minLength":1}},"messages":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"translations":{"type":"object","required":["ja"],"additionalProperties":false,"properties":{"ja":{"type":"object","required":["title","description","messages"],"additionalProperties":false,"properties":{"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"messages":{"type":"object","additionalProperties":{"type":"string","minLength":1}}}}}},"parameters":{"type":"object"},"related":{"type":"object","additionalProperties":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","minLength":1},"by":{"type":"array","items":{"type":"string","minLength":1},"minItems":1},"scope":{"const":"region"}},"oneOf":[{"required":["by"]},{"required":["scope"]}]}},"evidence":{"type":"array","items":{"type":"string","minLength":1}},"describedBy":{"type":"string","minLength":1},"package":{"type":"string","minLength":1},"reads":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","required":["path","types","optional"],"additionalProperties":false,"properties":{"path":{"type":"string","minLength":1},"types":{"type":"array","minItems":1,"items":{"enum":["array","boolean","null","number","object","string"]}},"optional":{"type":"boolean"},"whole":{"const":true},"applicability":{"const":true}}}}}}}},"resourceTypes":{"type":"object","additionalProperties":{"type":"object","required":["entrypoint","controls"],"additionalProperties":false,"properties":{"entrypoint":{"type":"string","minLength":1},"controls":{"type":"object","additionalProperties":{"type":"string","minLength":1}}}}},"inputSchema":{"type":"object"}}};
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const func2 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.opaVersion === undefined) && (missing0 = "opaVersion"))) || ((data.controls === undefined) && (missing0 = "controls"))) || ((data.resourceTypes === undefined) && (missing0 = "resourceTypes"))) || ((data.inputSchema === undefined) && (missing0 = "inputSchema"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "schemaVersion") || (key0 === "revision")) || (key0 === "opaVersion")) || (key0 === "controls")) || (key0 === "resourceTypes")) || (key0 === "inputSchema"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate10.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
let data1 = data.revision;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate10.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.opaVersion !== undefined){
let data2 = data.opaVersion;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(data2.length < 1){
validate10.errors = [{instancePath:instancePath+"/opaVersion",schemaPath:"#/properties/opaVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/opaVersion",schemaPath:"#/properties/opaVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controls !== undefined){
let data3 = data.controls;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((((((((((((((data4.id === undefined) && (missing1 = "id")) || ((data4.aliases === undefined) && (missing1 = "aliases"))) || ((data4.title === undefined) && (missing1 = "title"))) || ((data4.description === undefined) && (missing1 = "description"))) || ((data4.severity === undefined) && (missing1 = "severity"))) || ((data4.standards === undefined) && (missing1 = "standards"))) || ((data4.resourceTypes === undefined) && (missing1 = "resourceTypes"))) || ((data4.references === undefined) && (missing1 = "references"))) || ((data4.messages === undefined) && (missing1 = "messages"))) || ((data4.translations === undefined) && (missing1 = "translations"))) || ((data4.parameters === undefined) && (missing1 = "parameters"))) || ((data4.related === undefined) && (missing1 = "related"))) || ((data4.evidence === undefined) && (missing1 = "evidence"))) || ((data4.package === undefined) && (missing1 = "package"))) || ((data4.reads === undefined) && (missing1 = "reads"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0,schemaPath:"#/properties/controls/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!(func2.call(schema11.properties.controls.items.properties, key1))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0,schemaPath:"#/properties/controls/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.id !== undefined){
let data5 = data4.id;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(data5.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/id",schemaPath:"#/properties/controls/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/id",schemaPath:"#/properties/controls/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.aliases !== undefined){
let data6 = data4.aliases;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid3 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/aliases/" + i1,schemaPath:"#/properties/controls/items/properties/aliases/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/aliases/" + i1,schemaPath:"#/properties/controls/items/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/aliases",schemaPath:"#/properties/controls/items/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.title !== undefined){
let data8 = data4.title;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(data8.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/title",schemaPath:"#/properties/controls/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/title",schemaPath:"#/properties/controls/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.description !== undefined){
let data9 = data4.description;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(data9.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/description",schemaPath:"#/properties/controls/items/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/description",schemaPath:"#/properties/controls/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.severity !== undefined){
let data10 = data4.severity;
const _errs22 = errors;
if(!(((((data10 === "INFORMATIONAL") || (data10 === "LOW")) || (data10 === "MEDIUM")) || (data10 === "HIGH")) || (data10 === "CRITICAL"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/severity",schemaPath:"#/properties/controls/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.controls.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.standards !== undefined){
let data11 = data4.standards;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
var valid4 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs25 = errors;
if(errors === _errs25){
if(typeof data12 === "string"){
if(data12.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/standards/" + i2,schemaPath:"#/properties/controls/items/properties/standards/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/standards/" + i2,schemaPath:"#/properties/controls/items/properties/standards/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs25 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/standards",schemaPath:"#/properties/controls/items/properties/standards/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.resourceTypes !== undefined){
let data13 = data4.resourceTypes;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data13)){
if(data13.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes",schemaPath:"#/properties/controls/items/properties/resourceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
const _errs29 = errors;
if(errors === _errs29){
if(typeof data14 === "string"){
if(data14.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes/" + i3,schemaPath:"#/properties/controls/items/properties/resourceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes/" + i3,schemaPath:"#/properties/controls/items/properties/resourceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes",schemaPath:"#/properties/controls/items/properties/resourceTypes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.references !== undefined){
let data15 = data4.references;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data15)){
var valid6 = true;
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
const _errs33 = errors;
if(errors === _errs33){
if(typeof data16 === "string"){
if(data16.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references/" + i4,schemaPath:"#/properties/controls/items/properties/references/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references/" + i4,schemaPath:"#/properties/controls/items/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs33 === errors;
if(!valid6){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references",schemaPath:"#/properties/controls/items/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.messages !== undefined){
let data17 = data4.messages;
const _errs35 = errors;
if(errors === _errs35){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key2 in data17){
let data18 = data17[key2];
const _errs38 = errors;
if(errors === _errs38){
if(typeof data18 === "string"){
if(data18.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/messages/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/messages/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs38 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages",schemaPath:"#/properties/controls/items/properties/messages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.translations !== undefined){
let data19 = data4.translations;
const _errs40 = errors;
if(errors === _errs40){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing2;
if((data19.ja === undefined) && (missing2 = "ja")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations",schemaPath:"#/properties/controls/items/properties/translations/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs42 = errors;
for(const key3 in data19){
if(!(key3 === "ja")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations",schemaPath:"#/properties/controls/items/properties/translations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs42 === errors){
if(data19.ja !== undefined){
let data20 = data19.ja;
const _errs43 = errors;
if(errors === _errs43){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing3;
if((((data20.title === undefined) && (missing3 = "title")) || ((data20.description === undefined) && (missing3 = "description"))) || ((data20.messages === undefined) && (missing3 = "messages"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs45 = errors;
for(const key4 in data20){
if(!(((key4 === "title") || (key4 === "description")) || (key4 === "messages"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs45 === errors){
if(data20.title !== undefined){
let data21 = data20.title;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data21 === "string"){
if(data21.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/title",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/title",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data20.description !== undefined){
let data22 = data20.description;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data22 === "string"){
if(data22.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/description",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/description",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data20.messages !== undefined){
let data23 = data20.messages;
const _errs50 = errors;
if(errors === _errs50){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 in data23){
let data24 = data23[key5];
const _errs53 = errors;
if(errors === _errs53){
if(typeof data24 === "string"){
if(data24.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid10 = _errs53 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations",schemaPath:"#/properties/controls/items/properties/translations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs40 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.parameters !== undefined){
let data25 = data4.parameters;
const _errs55 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/parameters",schemaPath:"#/properties/controls/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid2 = _errs55 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.related !== undefined){
let data26 = data4.related;
const _errs57 = errors;
if(errors === _errs57){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
let data27 = data26[key6];
const _errs60 = errors;
const _errs62 = errors;
let valid12 = false;
let passing0 = null;
const _errs63 = errors;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if((data27.by === undefined) && (missing4 = "by")){
const err0 = {instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/oneOf/0/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs63 === errors;
if(_valid0){
valid12 = true;
passing0 = 0;
}
const _errs64 = errors;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing5;
if((data27.scope === undefined) && (missing5 = "scope")){
const err1 = {instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/oneOf/1/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs64 === errors;
if(_valid0 && valid12){
valid12 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid12 = true;
passing0 = 1;
}
}
if(!valid12){
const err2 = {instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
if(errors === _errs60){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing6;
if((data27.type === undefined) && (missing6 = "type")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs65 = errors;
for(const key7 in data27){
if(!(((key7 === "type") || (key7 === "by")) || (key7 === "scope"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs65 === errors){
if(data27.type !== undefined){
let data28 = data27.type;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data28 === "string"){
if(data28.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs66 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data27.by !== undefined){
let data29 = data27.by;
const _errs68 = errors;
if(errors === _errs68){
if(Array.isArray(data29)){
if(data29.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid14 = true;
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
const _errs70 = errors;
if(errors === _errs70){
if(typeof data30 === "string"){
if(data30.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by/" + i5,schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by/" + i5,schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs70 === errors;
if(!valid14){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs68 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data27.scope !== undefined){
const _errs72 = errors;
if("region" !== data27.scope){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/scope",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/scope/const",keyword:"const",params:{allowedValue: "region"},message:"must be equal to constant"}];
return false;
}
var valid13 = _errs72 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs60 === errors;
if(!valid11){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related",schemaPath:"#/properties/controls/items/properties/related/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs57 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.evidence !== undefined){
let data32 = data4.evidence;
const _errs73 = errors;
if(errors === _errs73){
if(Array.isArray(data32)){
var valid15 = true;
const len6 = data32.length;
for(let i6=0; i6<len6; i6++){
let data33 = data32[i6];
const _errs75 = errors;
if(errors === _errs75){
if(typeof data33 === "string"){
if(data33.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence/" + i6,schemaPath:"#/properties/controls/items/properties/evidence/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence/" + i6,schemaPath:"#/properties/controls/items/properties/evidence/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs75 === errors;
if(!valid15){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence",schemaPath:"#/properties/controls/items/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs73 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.describedBy !== undefined){
let data34 = data4.describedBy;
const _errs77 = errors;
if(errors === _errs77){
if(typeof data34 === "string"){
if(data34.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/describedBy",schemaPath:"#/properties/controls/items/properties/describedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/describedBy",schemaPath:"#/properties/controls/items/properties/describedBy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs77 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.package !== undefined){
let data35 = data4.package;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data35 === "string"){
if(data35.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/package",schemaPath:"#/properties/controls/items/properties/package/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/package",schemaPath:"#/properties/controls/items/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs79 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.reads !== undefined){
let data36 = data4.reads;
const _errs81 = errors;
if(errors === _errs81){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key8 in data36){
let data37 = data36[key8];
const _errs84 = errors;
if(errors === _errs84){
if(Array.isArray(data37)){
var valid17 = true;
const len7 = data37.length;
for(let i7=0; i7<len7; i7++){
let data38 = data37[i7];
const _errs86 = errors;
if(errors === _errs86){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing7;
if((((data38.path === undefined) && (missing7 = "path")) || ((data38.types === undefined) && (missing7 = "types"))) || ((data38.optional === undefined) && (missing7 = "optional"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs88 = errors;
for(const key9 in data38){
if(!(((((key9 === "path") || (key9 === "types")) || (key9 === "optional")) || (key9 === "whole")) || (key9 === "applicability"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs88 === errors){
if(data38.path !== undefined){
let data39 = data38.path;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data39 === "string"){
if(data39.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/path",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/path",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs89 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data38.types !== undefined){
let data40 = data38.types;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data40)){
if(data40.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/types",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid19 = true;
const len8 = data40.length;
for(let i8=0; i8<len8; i8++){
let data41 = data40[i8];
const _errs93 = errors;
if(!((((((data41 === "array") || (data41 === "boolean")) || (data41 === "null")) || (data41 === "number")) || (data41 === "object")) || (data41 === "string"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/types/" + i8,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.controls.items.properties.reads.additionalProperties.items.properties.types.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs93 === errors;
if(!valid19){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/types",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs91 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data38.optional !== undefined){
const _errs94 = errors;
if(typeof data38.optional !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/optional",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid18 = _errs94 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data38.whole !== undefined){
const _errs96 = errors;
if(true !== data38.whole){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/whole",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/whole/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid18 = _errs96 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data38.applicability !== undefined){
const _errs97 = errors;
if(true !== data38.applicability){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7+"/applicability",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/applicability/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid18 = _errs97 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs86 === errors;
if(!valid17){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs84 === errors;
if(!valid16){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads",schemaPath:"#/properties/controls/items/properties/reads/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs81 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0,schemaPath:"#/properties/controls/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls",schemaPath:"#/properties/controls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resourceTypes !== undefined){
let data45 = data.resourceTypes;
const _errs98 = errors;
if(errors === _errs98){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key10 in data45){
let data46 = data45[key10];
const _errs101 = errors;
if(errors === _errs101){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing8;
if(((data46.entrypoint === undefined) && (missing8 = "entrypoint")) || ((data46.controls === undefined) && (missing8 = "controls"))){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs103 = errors;
for(const key11 in data46){
if(!((key11 === "entrypoint") || (key11 === "controls"))){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs103 === errors){
if(data46.entrypoint !== undefined){
let data47 = data46.entrypoint;
const _errs104 = errors;
if(errors === _errs104){
if(typeof data47 === "string"){
if(data47.length < 1){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/entrypoint",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/entrypoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/entrypoint",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/entrypoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs104 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data46.controls !== undefined){
let data48 = data46.controls;
const _errs106 = errors;
if(errors === _errs106){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key12 in data48){
let data49 = data48[key12];
const _errs109 = errors;
if(errors === _errs109){
if(typeof data49 === "string"){
if(data49.length < 1){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid22 = _errs109 === errors;
if(!valid22){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid21 = _errs106 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs101 === errors;
if(!valid20){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes",schemaPath:"#/properties/resourceTypes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs98 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputSchema !== undefined){
let data50 = data.inputSchema;
const _errs111 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
validate10.errors = [{instancePath:instancePath+"/inputSchema",schemaPath:"#/properties/inputSchema/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs111 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
