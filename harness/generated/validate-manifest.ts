// Generated from its schema by harness/build/generate-validators.ts: npm run validators
// @ts-nocheck
import type { ValidateFunction } from 'ajv';

export const validateManifest: ValidateFunction = validate10;

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["schemaVersion","revision","opaVersion","controls","resourceTypes","inputSchema"],"additionalProperties":false,"properties":{"schemaVersion":{"const":1},"revision":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"opaVersion":{"type":"string","minLength":1},"controls":{"type":"array","items":{"type":"object","required":["id","aliases","title","description","severity","resourceTypes","references","messages","translations","parameters","related","evidence","package","reads"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"aliases":{"type":"array","items":{"type":"string","minLength":1}},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"severity":{"enum":["INFORMATIONAL","LOW","MEDIUM","HIGH","CRITICAL"]},"resourceTypes":{"type":"array","items":{"type":"string","minLength":1},"minItems":1},"references":{"type":"array","items":{"type":"string","minLength":1}},"messages":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"translations":{"type":"object","required":["ja"],"additionalProperties":false,"properties":{"ja":{"type":"object","required":["title","description","messages"],"additionalProperties":false,"properties":{"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"messages":{"type":"object","additionalProperties":{"type":"string","minLength":1}}}}}},"parameters":{"type":"object"},"related":{"type":"object","additionalProperties":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"type":"string","minLength":1},"by":{"type":"array","items":{"type":"string","minLength":1},"minItems":1},"scope":{"const":"region"}},"oneOf":[{"required":["by"]},{"required":["scope"]}]}},"evidence":{"type":"array","items":{"type":"string","minLength":1}},"describedBy":{"type":"string","minLength":1},"package":{"type":"string","minLength":1},"reads":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","required":["path","types","optional"],"additionalProperties":false,"properties":{"path":{"type":"string","minLength":1},"types":{"type":"array","minItems":1,"items":{"enum":["array","boolean","null","number","object","string"]}},"optional":{"type":"boolean"},"whole":{"const":true},"applicability":{"const":true}}}}}}}},"resourceTypes":{"type":"object","additionalProperties":{"type":"object","required":["entrypoint","controls"],"additionalProperties":false,"properties":{"entrypoint":{"type":"string","minLength":1},"controls":{"type":"object","additionalProperties":{"type":"string","minLength":1}}}}},"inputSchema":{"type":"object"}}};
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
if(((((((((((((((data4.id === undefined) && (missing1 = "id")) || ((data4.aliases === undefined) && (missing1 = "aliases"))) || ((data4.title === undefined) && (missing1 = "title"))) || ((data4.description === undefined) && (missing1 = "description"))) || ((data4.severity === undefined) && (missing1 = "severity"))) || ((data4.resourceTypes === undefined) && (missing1 = "resourceTypes"))) || ((data4.references === undefined) && (missing1 = "references"))) || ((data4.messages === undefined) && (missing1 = "messages"))) || ((data4.translations === undefined) && (missing1 = "translations"))) || ((data4.parameters === undefined) && (missing1 = "parameters"))) || ((data4.related === undefined) && (missing1 = "related"))) || ((data4.evidence === undefined) && (missing1 = "evidence"))) || ((data4.package === undefined) && (missing1 = "package"))) || ((data4.reads === undefined) && (missing1 = "reads"))){
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
if(data4.resourceTypes !== undefined){
let data11 = data4.resourceTypes;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
if(data11.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes",schemaPath:"#/properties/controls/items/properties/resourceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs25 = errors;
if(errors === _errs25){
if(typeof data12 === "string"){
if(data12.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes/" + i2,schemaPath:"#/properties/controls/items/properties/resourceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/resourceTypes/" + i2,schemaPath:"#/properties/controls/items/properties/resourceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs25 === errors;
if(!valid4){
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
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.references !== undefined){
let data13 = data4.references;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data13)){
var valid5 = true;
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
const _errs29 = errors;
if(errors === _errs29){
if(typeof data14 === "string"){
if(data14.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references/" + i3,schemaPath:"#/properties/controls/items/properties/references/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references/" + i3,schemaPath:"#/properties/controls/items/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/references",schemaPath:"#/properties/controls/items/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.messages !== undefined){
let data15 = data4.messages;
const _errs31 = errors;
if(errors === _errs31){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
let data16 = data15[key2];
const _errs34 = errors;
if(errors === _errs34){
if(typeof data16 === "string"){
if(data16.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/messages/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/messages/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs34 === errors;
if(!valid6){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/messages",schemaPath:"#/properties/controls/items/properties/messages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.translations !== undefined){
let data17 = data4.translations;
const _errs36 = errors;
if(errors === _errs36){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if((data17.ja === undefined) && (missing2 = "ja")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations",schemaPath:"#/properties/controls/items/properties/translations/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs38 = errors;
for(const key3 in data17){
if(!(key3 === "ja")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations",schemaPath:"#/properties/controls/items/properties/translations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs38 === errors){
if(data17.ja !== undefined){
let data18 = data17.ja;
const _errs39 = errors;
if(errors === _errs39){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if((((data18.title === undefined) && (missing3 = "title")) || ((data18.description === undefined) && (missing3 = "description"))) || ((data18.messages === undefined) && (missing3 = "messages"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs41 = errors;
for(const key4 in data18){
if(!(((key4 === "title") || (key4 === "description")) || (key4 === "messages"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs41 === errors){
if(data18.title !== undefined){
let data19 = data18.title;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data19 === "string"){
if(data19.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/title",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/title",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs42 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.description !== undefined){
let data20 = data18.description;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data20 === "string"){
if(data20.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/description",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/description",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.messages !== undefined){
let data21 = data18.messages;
const _errs46 = errors;
if(errors === _errs46){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key5 in data21){
let data22 = data21[key5];
const _errs49 = errors;
if(errors === _errs49){
if(typeof data22 === "string"){
if(data22.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs49 === errors;
if(!valid9){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/translations/ja/messages",schemaPath:"#/properties/controls/items/properties/translations/properties/ja/properties/messages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
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
var valid2 = _errs36 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.parameters !== undefined){
let data23 = data4.parameters;
const _errs51 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/parameters",schemaPath:"#/properties/controls/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid2 = _errs51 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.related !== undefined){
let data24 = data4.related;
const _errs53 = errors;
if(errors === _errs53){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
let data25 = data24[key6];
const _errs56 = errors;
const _errs58 = errors;
let valid11 = false;
let passing0 = null;
const _errs59 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if((data25.by === undefined) && (missing4 = "by")){
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
var _valid0 = _errs59 === errors;
if(_valid0){
valid11 = true;
passing0 = 0;
}
const _errs60 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if((data25.scope === undefined) && (missing5 = "scope")){
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
var _valid0 = _errs60 === errors;
if(_valid0 && valid11){
valid11 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid11 = true;
passing0 = 1;
}
}
if(!valid11){
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
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
if(errors === _errs56){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing6;
if((data25.type === undefined) && (missing6 = "type")){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs61 = errors;
for(const key7 in data25){
if(!(((key7 === "type") || (key7 === "by")) || (key7 === "scope"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/related/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs61 === errors){
if(data25.type !== undefined){
let data26 = data25.type;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data26 === "string"){
if(data26.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs62 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.by !== undefined){
let data27 = data25.by;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data27)){
if(data27.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid13 = true;
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
const _errs66 = errors;
if(errors === _errs66){
if(typeof data28 === "string"){
if(data28.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by/" + i4,schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/by/" + i4,schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/by/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs66 === errors;
if(!valid13){
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
var valid12 = _errs64 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.scope !== undefined){
const _errs68 = errors;
if("region" !== data25.scope){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/scope",schemaPath:"#/properties/controls/items/properties/related/additionalProperties/properties/scope/const",keyword:"const",params:{allowedValue: "region"},message:"must be equal to constant"}];
return false;
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
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
var valid10 = _errs56 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/related",schemaPath:"#/properties/controls/items/properties/related/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs53 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.evidence !== undefined){
let data30 = data4.evidence;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data30)){
var valid14 = true;
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
const _errs71 = errors;
if(errors === _errs71){
if(typeof data31 === "string"){
if(data31.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence/" + i5,schemaPath:"#/properties/controls/items/properties/evidence/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence/" + i5,schemaPath:"#/properties/controls/items/properties/evidence/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs71 === errors;
if(!valid14){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/evidence",schemaPath:"#/properties/controls/items/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs69 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.describedBy !== undefined){
let data32 = data4.describedBy;
const _errs73 = errors;
if(errors === _errs73){
if(typeof data32 === "string"){
if(data32.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/describedBy",schemaPath:"#/properties/controls/items/properties/describedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/describedBy",schemaPath:"#/properties/controls/items/properties/describedBy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs73 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.package !== undefined){
let data33 = data4.package;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data33 === "string"){
if(data33.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/package",schemaPath:"#/properties/controls/items/properties/package/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/package",schemaPath:"#/properties/controls/items/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs75 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.reads !== undefined){
let data34 = data4.reads;
const _errs77 = errors;
if(errors === _errs77){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key8 in data34){
let data35 = data34[key8];
const _errs80 = errors;
if(errors === _errs80){
if(Array.isArray(data35)){
var valid16 = true;
const len6 = data35.length;
for(let i6=0; i6<len6; i6++){
let data36 = data35[i6];
const _errs82 = errors;
if(errors === _errs82){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing7;
if((((data36.path === undefined) && (missing7 = "path")) || ((data36.types === undefined) && (missing7 = "types"))) || ((data36.optional === undefined) && (missing7 = "optional"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs84 = errors;
for(const key9 in data36){
if(!(((((key9 === "path") || (key9 === "types")) || (key9 === "optional")) || (key9 === "whole")) || (key9 === "applicability"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs84 === errors){
if(data36.path !== undefined){
let data37 = data36.path;
const _errs85 = errors;
if(errors === _errs85){
if(typeof data37 === "string"){
if(data37.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/path",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/path",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid17 = _errs85 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data36.types !== undefined){
let data38 = data36.types;
const _errs87 = errors;
if(errors === _errs87){
if(Array.isArray(data38)){
if(data38.length < 1){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/types",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len7 = data38.length;
for(let i7=0; i7<len7; i7++){
let data39 = data38[i7];
const _errs89 = errors;
if(!((((((data39 === "array") || (data39 === "boolean")) || (data39 === "null")) || (data39 === "number")) || (data39 === "object")) || (data39 === "string"))){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/types/" + i7,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.controls.items.properties.reads.additionalProperties.items.properties.types.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs89 === errors;
if(!valid18){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/types",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/types/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid17 = _errs87 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data36.optional !== undefined){
const _errs90 = errors;
if(typeof data36.optional !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/optional",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid17 = _errs90 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data36.whole !== undefined){
const _errs92 = errors;
if(true !== data36.whole){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/whole",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/whole/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid17 = _errs92 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data36.applicability !== undefined){
const _errs93 = errors;
if(true !== data36.applicability){
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6+"/applicability",schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/properties/applicability/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid17 = _errs93 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs82 === errors;
if(!valid16){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/controls/items/properties/reads/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs80 === errors;
if(!valid15){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/controls/" + i0+"/reads",schemaPath:"#/properties/controls/items/properties/reads/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs77 === errors;
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
let data43 = data.resourceTypes;
const _errs94 = errors;
if(errors === _errs94){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key10 in data43){
let data44 = data43[key10];
const _errs97 = errors;
if(errors === _errs97){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing8;
if(((data44.entrypoint === undefined) && (missing8 = "entrypoint")) || ((data44.controls === undefined) && (missing8 = "controls"))){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key11 in data44){
if(!((key11 === "entrypoint") || (key11 === "controls"))){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data44.entrypoint !== undefined){
let data45 = data44.entrypoint;
const _errs100 = errors;
if(errors === _errs100){
if(typeof data45 === "string"){
if(data45.length < 1){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/entrypoint",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/entrypoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/entrypoint",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/entrypoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid20 = _errs100 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data44.controls !== undefined){
let data46 = data44.controls;
const _errs102 = errors;
if(errors === _errs102){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key12 in data46){
let data47 = data46[key12];
const _errs105 = errors;
if(errors === _errs105){
if(typeof data47 === "string"){
if(data47.length < 1){
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs105 === errors;
if(!valid21){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls",schemaPath:"#/properties/resourceTypes/additionalProperties/properties/controls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs102 === errors;
}
else {
var valid20 = true;
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
var valid19 = _errs97 === errors;
if(!valid19){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/resourceTypes",schemaPath:"#/properties/resourceTypes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs94 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputSchema !== undefined){
let data48 = data.inputSchema;
const _errs107 = errors;
if(!(data48 && typeof data48 == "object" && !Array.isArray(data48))){
validate10.errors = [{instancePath:instancePath+"/inputSchema",schemaPath:"#/properties/inputSchema/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs107 === errors;
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
